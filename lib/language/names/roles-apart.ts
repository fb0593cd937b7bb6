import type { Sentence } from '../../types';
import { GIVEN_NAMES } from './given-names';
import { genderOfName } from './kind-of-name';
import type { Name } from './name';
import { NOUN_FIELD, nounFields } from './word-fields';

/** Nouns for people by their making: "promoter", "presenter", "chairman". Some surnames are made so too ("Baker", "Chapman"). */
const MADE_OF_PEOPLE =
  /(?:or|er|ist|ant|ent|ian|ee|man|woman|wizard|host|star|coach|chef|legend|hero|mate|captain|champion)$/;
/** Trades that people are called after: "Baker Marsh" and "Porter Marsh" may be given names. */
const NAMES_TOO = new Set(
  `parker cooper carter porter archer fletcher mason sawyer baker turner palmer chandler foster walker tanner webster potter harper
  piper wagner miller fisher carpenter weaver butcher farmer butler barber fowler draper glover thatcher skinner sadler singer player
  gardener cutler forester proctor usher warner ranger rider rover driver banker glazier joiner roper slater wheeler sherman truman
  booker chapman freeman newman coleman goodman hoffman norman workman`.split(/\s+/),
);
/** Such as no given name or surname is. */
const UNMISTAKABLE =
  /(?:cyclist|[^w]ist|ician|woman|striker|midfielder|defender|goalkeeper|winger|footballer|batsman|bowler|jockey|rapper|presenter|comedian|songwriter)$/;

/** Whether a word, lower-cased, tells what somebody is and is nobody's given name. */
export const isRoleNoun = (lower: string): boolean =>
  MADE_OF_PEOPLE.test(lower) &&
  !GIVEN_NAMES.has(lower) &&
  !NAMES_TOO.has(lower) &&
  (nounFields(lower) & NOUN_FIELD.person) !== 0;

/** Whether no name before another word is written so: "Motorcyclist". */
export const isUnmistakableRole = (lower: string): boolean => UNMISTAKABLE.test(lower) && isRoleNoun(lower);

/**
 * Takes the noun that opens a sentence apart from the name behind it where the text names that person without it: "Promoter Beck" is
 * the Beck of "promoter Tom Beck", where "Baker Beck" beside no other Beck is so called.
 */
export function setRolesApart(names: readonly Name[], sentences: readonly Sentence[]): readonly Name[] {
  const known = new Set<string>();
  for (const { words, kind } of names)
    if (words.length > 1 && (kind === 'person' || kind === 'unknown') && !isRoleNoun(words[0].toLowerCase()))
      for (const end of [words[0], words[words.length - 1]]) known.add(end);
  return names.map((name) => {
    const { words, title, sentence, from, titleFrom } = name;
    if (words.length !== 2 || title !== null || titleFrom !== from || !opens(sentences[sentence], from))
      return name;
    if (name.kind !== 'person' && name.kind !== 'unknown') return name;
    if (!isRoleNoun(words[0].toLowerCase())) return name;
    return known.has(words[1])
      ? {
          ...name,
          from: from + 1,
          title: words[0],
          words: words.slice(1),
          kind: 'person',
          gender: genderOfName(null, [words[0]], words.slice(1)),
        }
      : name;
  });
}

/** Whether the token at `from` is the first word of its sentence, whose capital tells nothing. */
const opens = ({ tokens }: Sentence, from: number): boolean =>
  from === 0 || (from === 1 && tokens[0].pos === 'PUNCT');
