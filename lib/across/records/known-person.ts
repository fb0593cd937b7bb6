import { whoIs, type Known } from '../../align/who-is-who';
import { normaliseName } from '../../text/normalise-name';
import { rolesAgree, roleWords, tellsApart } from './roles-agree';

/** The one person whom the news knows by this name (lib/align/data/who-is-who.txt); `null` for strangers, and where it might be several. */
function soleKnown(name: string): Known | null {
  const known = whoIs(normaliseName(name)).filter(({ descriptors }) => descriptors.has('person'));
  return known.length === 1 ? known[0] : null;
}

const descriptionOf = ({ descriptors }: Known): readonly string[] =>
  [...descriptors].map((descriptor) => descriptor.replaceAll('_', ' '));

/**
 * The full name of whom the news knows by this name: "Hillary Rodham Clinton" is Hillary Clinton. Of a name of one word the role must
 * say so too: "President Obama" is Barack Obama, "Obama, a farmer" is nobody known. `null` for strangers, and where it might be several.
 */
export function knownPerson(name: string, role: string | null): string | null {
  const person = soleKnown(name);
  if (person === null) return null;
  const words = roleWords(role ?? '');
  const tells = (description: string): boolean => {
    const own = roleWords(description);
    return own.length > 0 && own.every((word) => words.includes(word));
  };
  return normaliseName(name).includes(' ') || descriptionOf(person).some(tells) ? person.name : null;
}

/**
 * Whether a role beside this full name is that of whom the news knows by it, or tells of nobody else: "Paul Ryan, house speaker" and
 * "Paul Ryan", but not "Paul Ryan, a firefighter". False for strangers.
 */
export function isKnownPerson(name: string, role: string | null): boolean {
  const person = soleKnown(name);
  if (person === null) return false;
  return role === null || !tellsApart(role) || rolesAgree(role, descriptionOf(person).join(' '));
}
