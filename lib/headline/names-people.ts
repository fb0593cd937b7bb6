import { loadLexicon } from '../align/lexicon';

const PEOPLE = /^(?:staff|personnel|workforce|team|crew|troop|force|people|police)$/;

/** True of words for people: "engineer", "staff". */
export const namesPeople = (key: string): boolean => {
  if (PEOPLE.test(key)) return true;
  const { senses, hypernyms } = loadLexicon();
  const person = senses.get('person/n')?.[0];
  let layer = (senses.get(`${key}/n`) ?? []).slice(0, 1);
  for (let step = 0; step < 8 && layer.length > 0; step++) {
    if (person !== undefined && layer.includes(person)) return true;
    layer = layer.flatMap((id) => hypernyms[id]);
  }
  return false;
};
