import { loadLexicon } from '../../align/lexicon';
import { listNames, type Measure } from './measure';

const TAGS = [/^VB[ZP]$/, /^VBD$/, /^VBN$/, /^VB$/, /^NNS$/, /^NNP/, /^JJ/];

/** What the phrase is made of and where it stands, whatever the text says. */
export const makeUp: Measure = {
  names: listNames(
    `words content start share capital subject object oblique isRoot within verbInformation verbScaled infinitive helped isPart isNoun isWord ${TAGS.map((_, i) => `tag${i}`).join(' ')}`,
  ),
  of: ({ context: { headline }, phrase: { start, end, shape, top }, inside, within, predicate }) => {
    const { words, children } = headline;
    const { relation, head, tag } = words[top].token;
    const verb = predicate?.at ?? top;
    const helpers = children[verb].map((child) => words[child]);
    return [
      end - start,
      inside.length,
      start,
      start / Math.max(1, words.length),
      /^\p{Lu}/u.test(words[start].token.span.exact) ? 1 : 0,
      /^nsubj/.test(relation) ? 1 : 0,
      /^obj/.test(relation) ? 1 : 0,
      /^(?:obl|nmod)/.test(relation) ? 1 : 0,
      head < 0 ? 1 : 0,
      within ? 1 : 0,
      words[verb].weight,
      loadLexicon().rungs.has(words[verb].key) ? 1 : 0,
      helpers.some(({ key, token }) => key === 'to' && token.relation === 'mark') ? 1 : 0,
      helpers.some(({ token }) => token.relation.startsWith('aux')) ? 1 : 0,
      shape === 'part' ? 1 : 0,
      shape === 'noun' ? 1 : 0,
      shape === 'word' ? 1 : 0,
      ...TAGS.map((pattern) => (pattern.test(tag) ? 1 : 0)),
    ];
  },
};
