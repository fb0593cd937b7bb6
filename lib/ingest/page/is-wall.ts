import { countWords } from '../../text/count-words';
import { elementsOf } from './page-tree';
import type { PageHead } from './read-head';

/** Titles of pages that stand in an article's place: consent, robot check, error, log-in. */
const TITLE =
  /\b(?:page not found|not found|error 40[34]|error 50\d|40[34](?: error)?$|^40[34]\b|access denied|forbidden|just a moment|attention required|are you (?:a )?(?:robot|human)|security check|verify you are|before you continue|cookie (?:consent|settings|wall)|privacy (?:settings|gate)|your privacy|we value your privacy|consent|log ?in|sign ?in|subscribe to (?:read|continue)|seite nicht gefunden|nicht gefunden|fehler 404|zustimmung|einwilligung|anmelden|page introuvable|página no encontrada|pagina non trovata|pagina niet gevonden)\b/i;
const PAYWALL =
  / (?:paywall|pay wall|piano offer|tp modal|regwall|metered|subscriber only|premium wall|plus wall|paid content barrier|steady paywall) /;
const TEASER_WORDS = 250;
const WALL_WORDS = 300;

/** True when what was read is the page's wall or error message, or the teaser above a paywall, rather than an article. */
export function isWall(head: PageHead, headline: string | null, text: string): boolean {
  const words = countWords(text);
  if (words < WALL_WORDS && TITLE.test(`${headline ?? ''}`.slice(0, 120))) return true;
  if (words < WALL_WORDS && headline === null && TITLE.test(head.title ?? '')) return true;
  if (words >= TEASER_WORDS) return false;
  const closed = head.things.some((thing) => /^false$/i.test(String(thing['isAccessibleForFree'] ?? '')));
  if (closed) return true;
  for (const element of elementsOf(head.body)) if (PAYWALL.test(element.names)) return true;
  return false;
}
