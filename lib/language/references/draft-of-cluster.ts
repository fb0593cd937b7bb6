import { DOCUMENT_NOUNS } from '../names/document-nouns';
import { PEOPLES } from '../names/gazetteer';
import { GIVEN_NAMES } from '../names/given-names';
import type { Name } from '../names/name';
import { HONORIFICS } from '../names/titles';
import { NOUN_FIELD, nounFields } from '../names/word-fields';
import type { Sentence } from '../../types';
import type { Cluster } from './cluster-names';
import { type Draft, newDraft, noteRole } from './draft';
import { speaks } from './speaking';
import type { EntityKind } from './entity';

/** What the names of a cluster say of whom they name, by their words and by how they stand in their sentences. */
export function draftOfCluster(
  { kind, words, gender, titles, names }: Cluster,
  sentences: readonly Sentence[],
): Draft {
  const mayBePeople = kind === 'unknown' || (kind === 'person' && !GIVEN_NAMES.has(words[0].toLowerCase()));
  const people =
    mayBePeople &&
    (names.every((name) => isPlural(sentences, name)) ||
      (kind === 'unknown' && words.length === 1 && actAsSeveral(sentences, names)));
  const quoted = kind === 'unknown' && !people && names.some((name) => speaksAloud(sentences, name));
  const unknown: EntityKind = people ? 'anonymous' : quoted ? 'person' : 'organization';
  const isNobody =
    kind === 'person' &&
    titles.length === 0 &&
    (isTeam(sentences, names) || (gender === null && areThings(sentences, names)));
  const resolved: EntityKind = kind === 'unknown' || people || isNobody ? unknown : kind;
  const draft = newDraft(resolved, fullest(names, words, resolved));
  draft.gender = gender;
  draft.plural = people;
  if (resolved === 'document')
    draft.documentType = DOCUMENT_NOUNS.get(words[words.length - 1].toLowerCase()) ?? 'other';
  // "Missourians", with a capital inside a sentence: a people, of whom nobody wants the names.
  if (people && names.some(({ from }) => from > 0)) draft.body = 'several';
  draft.uncertain =
    kind === 'unknown' &&
    resolved === 'organization' &&
    (words.length === 1
      ? !isCalledWithArticle(sentences, names)
      : !names.some((name) => hasArticle(sentences, name)));
  for (const word of words) draft.tags.add(word.toLowerCase());
  for (const title of titles) noteRole(draft, title.toLowerCase().split(/[\s-]+/));
  for (const { sentence, titleFrom, from } of names)
    for (const { span } of sentences[sentence].tokens.slice(titleFrom, from))
      if (HONORIFICS.has(span.exact.toLowerCase())) noteRole(draft, [span.exact.toLowerCase()]);
  return draft;
}

/** "Reporters", "Americans", "Democrats": several people whom nobody names, though capitals or the line's start say otherwise. */
function isPlural(sentences: readonly Sentence[], { sentence, from, to, words }: Name): boolean {
  const { tag } = sentences[sentence].tokens[to - 1];
  const singular = words[words.length - 1].toLowerCase().replace(/s$/, '');
  // "Sikh Americans"
  if (/s$/.test(words[words.length - 1]) && PEOPLES.has(singular)) return true;
  // "Conservative Christians", but not "the New York Giants".
  const isGroup = to === from + 1 || (to === from + 2 && sentences[sentence].tokens[from].pos === 'ADJ');
  return isGroup && /^NNP?S$/.test(tag) && (nounFields(singular) & NOUN_FIELD.person) !== 0;
}

const hasArticle = (sentences: readonly Sentence[], { sentence, from }: Name): boolean =>
  sentences[sentence].tokens[from - 1]?.pos === 'DET';

/** "The Met said": a word that always has its article, and speaks by itself, is no person's name. */
const isCalledWithArticle = (sentences: readonly Sentence[], names: readonly Name[]): boolean =>
  names.every((name) => hasArticle(sentences, name)) &&
  names.some(({ sentence, to }) => speaks(sentences[sentence].tokens, to - 1));

/** "the Denver Broncos": a plural with the article, where no given name says otherwise. */
const isTeam = (sentences: readonly Sentence[], names: readonly Name[]): boolean =>
  names.every(
    ({ sentence, to, words }) =>
      words.length > 1 &&
      !GIVEN_NAMES.has(words[0].toLowerCase()) &&
      sentences[sentence].tokens[to - 1].tag === 'NNPS',
  ) && names.some((name) => hasArticle(sentences, name));

/** "The Great Recession", "the Hallow Accord": nobody is called so each time with the article and without a given name. */
const areThings = (sentences: readonly Sentence[], names: readonly Name[]): boolean =>
  names.every((name) => !GIVEN_NAMES.has(name.words[0].toLowerCase()) && hasArticle(sentences, name));

/** "Millennials believe", never "the Millennials": whom a plural verb takes for several, and nowhere an article for a band. */
function actAsSeveral(sentences: readonly Sentence[], names: readonly Name[]): boolean {
  const bare = names.every((name) => {
    const { tag } = sentences[name.sentence].tokens[name.from];
    return /[^s]s$/.test(name.words[0]) && /^NNP?S$/.test(tag) && !hasArticle(sentences, name);
  });
  return (
    bare &&
    names.some(({ sentence, from }) => {
      const { tokens } = sentences[sentence];
      const verb = tokens[tokens[from].head];
      return tokens[from].tag === 'NNS' || (tokens[from].relation === 'nsubj' && verb?.tag === 'VBP');
    })
  );
}

const SAYS_ALOUD =
  /^(?:say|tell|ask|add|continue|explain|reply|respond|joke|recall|argue|insist|declare|conclude|go|testify|warn)$/;
/** Where a body speaks: "We will close," Teck said in a statement. */
const IN_WRITING = /^(?:statement|release|filing|report|e-?mail|announcement|poll|survey|study|analysis)$/i;

/**
 * "“It is shut,” Brandt said", "said Brandt": a surname of which the text tells no more, but that it has spoken aloud. "The Tennessean
 * said", "eBay said" and "“We will close,” Teck said in a statement" are none.
 */
function speaksAloud(sentences: readonly Sentence[], { sentence, from, to, words }: Name): boolean {
  const { tokens } = sentences[sentence];
  if (to !== from + 1 || !/^(?:Mc|Mac|O[’'])?\p{Lu}\p{Ll}+$/u.test(words[0])) return false;
  if (tokens[from - 1]?.pos === 'DET') return false;
  const { head, relation } = tokens[from];
  // “… said Brandt” is an object to some parses.
  const isSpeaker = head === from - 1 ? /^(?:nsubj|obj)/.test(relation) : /^nsubj/.test(relation);
  if (!isSpeaker || Math.abs(head - from) !== 1 || !SAYS_ALOUD.test(tokens[head].lemma)) return false;
  if (!/^(?:["”]|'')$/.test(tokens[Math.min(head, from) - 1]?.span.exact ?? '')) return false;
  return !tokens.slice(to, to + 8).some(({ lemma }) => IN_WRITING.test(lemma));
}

const writtenOut = (words: readonly string[]): string =>
  words
    .join(' ')
    .replace(/ ?- ?/g, '-')
    .replace(/ (?=[’',])/g, '');

/**
 * The fullest name. Of a person the commonest of those that begin with a given name: a heading runs into a sentence once, as in "North
 * Korea Donald Trump was asked".
 */
function fullest(names: readonly Name[], words: readonly string[], kind: EntityKind): string {
  const best = writtenOut(names.find((name) => name.words.length === words.length)?.words ?? words);
  if (kind !== 'person') return best;
  const counts = new Map<string, number>();
  for (const name of names) {
    const written = writtenOut(name.words);
    if (/ /.test(written) && GIVEN_NAMES.has(name.words[0].toLowerCase()))
      counts.set(written, (counts.get(written) ?? 0) + 1);
  }
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [
    best,
    counts.get(best) ?? 0,
  ] as const)[0];
}
