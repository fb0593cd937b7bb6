import { loadLexicon } from '../align/lexicon';
import { namesPeople } from './names-people';

/** Their first two senses: an organization, and people who have come together, as a court or a crowd. */
const BODIES = ['organization/n', 'assemblage/n'];
const STEPS = 6;
const known = new Map<string, boolean>();

/** True of words for those who act in the news: people ("spokesman", "youths") and bodies of them ("watchdog", "council"). */
export function namesAgents(key: string): boolean {
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = namesPeople(key) || namesBody(key)));
  return found;
}

function namesBody(key: string): boolean {
  const { senses, hypernyms } = loadLexicon();
  const bodies = BODIES.flatMap((entry) => senses.get(entry)?.slice(0, 2) ?? []);
  let layer = (senses.get(`${key}/n`) ?? []).slice(0, 1);
  for (let step = 0; step < STEPS && layer.length > 0; step++) {
    if (layer.some((synset) => bodies.includes(synset))) return true;
    layer = layer.flatMap((synset) => hypernyms[synset]);
  }
  return false;
}
