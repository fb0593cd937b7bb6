import { opposites, scales } from '../../align/data/scales';
import { loadLexicon } from '../../align/lexicon';
import type { Fault } from '../../types';
import { findQuoted } from '../find-quoted';
import { findSpeaker } from '../find-speaker';
import type { ArticleIndex } from '../index-article';
import { readHeadline } from '../inspect-headline';
import type { Name, Reading } from '../reading';
import { inflectVerb } from './inflect-verb';

/** A headline with one fault that was put in on purpose, or a faithful one (`fault` null). */
export interface Example {
  readonly text: string;
  readonly fault: Fault | null;
  /** Offsets of the words at fault; 0–0 for a faithful one. */
  readonly start: number;
  readonly end: number;
}

/** A fixed sequence of numbers in 0–1 (Lehmer), so that training repeats itself. */
export function makeRandom(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const pick = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)];

function replace(text: string, from: number, to: number, words: string, fault: Fault): Example {
  return { text: text.slice(0, from) + words + text.slice(to), fault, start: from, end: from + words.length };
}

const wordsOf = ({ words }: Reading, { start, end }: Name) =>
  words
    .slice(start, end)
    .map(({ token }) => token.span.exact)
    .join(' ')
    .replace(/ ([’']s)/g, '$1');

function changeNumber(headline: Reading, random: () => number): Example[] {
  return headline.amounts.flatMap(({ quantity }): Example[] => {
    const from = headline.span.start + quantity.start;
    const written = headline.text.slice(from, headline.span.start + quantity.end);
    const digits = /\d+/.exec(written);
    if (!digits) {
      const names = [
        'two',
        'three',
        'four',
        'five',
        'six',
        'seven',
        'eight',
        'nine',
        'ten',
        'twelve',
        'fifteen',
        'twenty',
      ];
      if (!names.includes(written.toLowerCase())) return [];
      const other =
        pick(
          names.filter((name) => name !== written.toLowerCase()),
          random,
        ) ?? 'eleven';
      return [replace(headline.text, from, from + written.length, other, 'number-changed')];
    }
    const value = Number(digits[0]);
    const made = [
      value * 2,
      value + 3,
      Math.round(value * 1.6) + 1,
      Number([...digits[0]].reverse().join('')),
      Math.max(1, Math.round(value / 2) - 1),
    ].filter((v) => v !== value && v > 0);
    const other = written.replace(digits[0], String(pick(made, random) ?? value + 7));
    return [replace(headline.text, from, from + written.length, other, 'number-changed')];
  });
}

function changeName(headline: Reading, index: ArticleIndex, random: () => number): Example[] {
  const own = new Set(headline.names.flatMap(({ keys }) => keys));
  const pool = index.passages.flatMap((passage) =>
    passage.names
      .filter(({ keys, place }) => !keys.some((key) => own.has(key)) && !place)
      .map((name) => wordsOf(passage, name)),
  );
  const places = index.passages.flatMap((passage) =>
    passage.names
      .filter(({ place, keys }) => place && !keys.some((key) => own.has(key)))
      .map((name) => [wordsOf(passage, name), name] as const),
  );
  const gazetteer = loadLexicon().data.places;
  return headline.names.flatMap((name): Example[] => {
    const from = headline.words[name.start].token.span.start;
    const last = headline.words[name.end - 1].token.span;
    const to = last.end;
    if (!name.place) {
      const other = pick(pool, random);
      return other ? [replace(headline.text, from, to, other, 'entity-swapped')] : [];
    }
    const same = places.filter(
      ([, other]) => other.place?.kind === name.place?.kind && other.demonym === name.demonym,
    );
    const near = random() < 0.5 ? pick(same, random)?.[0] : undefined;
    const far = pick(
      gazetteer.filter(
        ([, kind, , demonyms]) => kind === name.place?.kind && (!name.demonym || demonyms !== ''),
      ),
      random,
    );
    const title = (word: string) => word.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
    const other = near ?? (far ? title((name.demonym ? far[3] : far[0]).split('|')[0]) : undefined);
    return other ? [replace(headline.text, from, to, other, 'place-or-nationality-shifted')] : [];
  });
}

function swapRoles(headline: Reading): Example[] {
  return headline.predicates.flatMap(({ subjects, objects }): Example[] => {
    const find = (word: number | undefined) =>
      headline.names.find(({ start, end }) => word !== undefined && start <= word && word < end);
    const doer = find(subjects[0]);
    const other = find(objects[0]);
    if (!doer || !other || doer.end > other.start) return [];
    const a = headline.words[doer.start].token.span.start;
    const b = headline.words[doer.end - 1].token.span.end;
    const c = headline.words[other.start].token.span.start;
    const d = headline.words[other.end - 1].token.span.end;
    const { text } = headline;
    return [
      {
        text: text.slice(0, a) + text.slice(c, d) + text.slice(b, c) + text.slice(a, b) + text.slice(d),
        fault: 'roles-swapped',
        start: a,
        end: d,
      },
    ];
  });
}

function changeVerb(headline: Reading, random: () => number): Example[] {
  const { rungs } = loadLexicon();
  return headline.predicates.flatMap(({ at, stage, stageAt }): Example[] => {
    const { key, token } = headline.words[at];
    const { text } = headline;
    if (token.pos !== 'VERB') return [];
    const made: Example[] = [];
    const put = (lemma: string | undefined, fault: Fault) => {
      if (lemma && lemma !== key && !lemma.includes('-'))
        made.push(
          replace(
            text,
            token.span.start,
            token.span.end,
            inflectVerb(lemma.split('_')[0], token.tag) +
              lemma.slice(lemma.split('_')[0].length).replace(/_/g, ' '),
            fault,
          ),
        );
    };
    const rung = pick(rungs.get(key) ?? [], random);
    if (rung && rung.height + 1 < rung.scale.rungs.length)
      put(
        pick(
          rung.scale.rungs[
            Math.min(rung.scale.rungs.length - 1, rung.height + 1 + Math.floor(random() * 2))
          ].split(' '),
          random,
        ),
        rung.scale.fault,
      );
    const reverse = opposites.filter(([left]) => left.split(' ').includes(key));
    put(pick((pick(reverse, random)?.[1] ?? '').split(' ').filter(Boolean), random), 'contradicted');
    const rival = scales.find(({ name }) => name === rung?.scale.opposite);
    if (rival) put(pick(rival.rungs[Math.min(1, rival.rungs.length - 1)].split(' '), random), 'contradicted');
    if (token.tag === 'VBZ')
      made.push(
        replace(
          text,
          token.span.start,
          token.span.end,
          random() < 0.5 ? `does not ${token.lemma}` : `refuses to ${token.lemma}`,
          'negated',
        ),
      );
    else if (token.tag === 'VB' && headline.words[at - 1]?.key === 'to')
      made.push(
        replace(
          text,
          headline.words[at - 1].token.span.start,
          token.span.end,
          `not to ${token.lemma}`,
          'negated',
        ),
      );
    else if (
      token.tag === 'VBD' &&
      !headline.children[at].some((c) => headline.words[c].token.relation.startsWith('aux'))
    )
      made.push(replace(text, token.span.start, token.span.end, `did not ${token.lemma}`, 'negated'));
    if (stageAt !== null && stageAt < at && at - stageAt <= 3) {
      const from = headline.words[stageAt].token.span.start;
      const subject = headline.words[stageAt];
      if (stage === 'possible' && subject.token.pos === 'AUX')
        made.push(
          replace(
            text,
            from,
            token.span.end,
            random() < 0.6 ? `will ${token.lemma}` : inflectVerb(token.lemma, 'VBZ'),
            'hedge-dropped',
          ),
        );
      else if (/^(?:planned|considered|sought|future)$/.test(stage))
        made.push(
          replace(
            text,
            from,
            token.span.end,
            random() < 0.5 ? inflectVerb(token.lemma, 'VBZ') : `has ${inflectVerb(token.lemma, 'VBN')}`,
            stage === 'planned' || stage === 'future' ? 'time-shifted' : 'predicate-strengthened',
          ),
        );
      else if (stage === 'seeming' || stage === 'likely')
        made.push(replace(text, from, token.span.end, inflectVerb(token.lemma, 'VBZ'), 'hedge-dropped'));
    }
    return made;
  });
}

function dropSpeaker(headline: Reading): Example[] {
  const speaker = findSpeaker(headline);
  if (!speaker) return [];
  const { words, text } = headline;
  const before = words.slice(Math.min(speaker.start, speaker.cue < 0 ? speaker.start : speaker.cue) - 1)[0];
  let rest: string;
  if (speaker.start === 0) {
    const after = Math.max(speaker.end, speaker.cue) + 1;
    if (after >= words.length - 2) return [];
    rest = text.slice(words[Math.min(after, words.length - 1)].token.span.start).replace(/^that /, '');
    if (speaker.cue < 0 && words[speaker.end]) rest = text.slice(words[speaker.end].token.span.end).trim();
  } else rest = text.slice(0, before?.token.span.start ?? 0).replace(/[,\s]+$/, '');
  if (rest.split(' ').length < 4 || rest.split(' ').length > text.split(' ').length - 2) return [];
  rest = rest.replace(/[“”"‘]/g, '').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return [{ text: rest, fault: 'attribution-dropped', start: 0, end: rest.length }];
}

function alterQuote(headline: Reading, random: () => number): Example[] {
  return findQuoted(headline.text).flatMap(({ start, end, words }): Example[] => {
    const parts = words.split(' ');
    if (parts.length < 2) return [];
    const others = [
      'never',
      'real',
      'great',
      'terrible',
      'always',
      'finish',
      'country',
      'trouble',
      'people',
      'wrong',
      'madness',
      'promise',
    ];
    const at = Math.floor(random() * parts.length);
    const changed = parts.map((part, i) => (i === at ? (pick(others, random) ?? 'never') : part)).join(' ');
    return [replace(headline.text, start, end, changed, 'quote-altered')];
  });
}

function widen(headline: Reading, random: () => number): Example[] {
  return headline.words.flatMap(({ token, key }, w): Example[] => {
    const { text } = headline;
    if (/^(?:some|several|most|many)$/.test(key))
      return [replace(text, token.span.start, token.span.end, 'all', 'scope-widened')];
    const plain = !headline.children[w].some((child) =>
      /^(?:det|nummod|nmod:poss|amod|compound)/.test(headline.words[child].token.relation),
    );
    if (token.tag === 'NNS' && plain && /^(?:nsubj|obj|obl)/.test(token.relation) && w > 0)
      return [
        replace(
          text,
          token.span.start,
          token.span.end,
          `${pick(['all', 'all the', 'every one of the'], random)} ${token.span.exact}`,
          'scope-widened',
        ),
      ];
    if (
      token.tag === 'NN' &&
      token.relation.startsWith('nsubj') &&
      plain &&
      token.pos === 'NOUN' &&
      !/s$/.test(key)
    )
      return [replace(text, token.span.start, token.span.end, `${token.span.exact}s`, 'scope-widened')];
    return [];
  });
}

/** Causes and details come from `strangers`, headlines of other articles. */
function addFrom(headline: Reading, strangers: readonly Reading[], random: () => number): Example[] {
  const stranger = pick(strangers, random);
  if (!stranger) return [];
  const made: Example[] = [];
  const base = headline.text.replace(/[.\s]+$/, '');
  const tail = stranger.words.findIndex(
    ({ token }, w) => w > 2 && token.pos === 'ADP' && w < stranger.words.length - 2,
  );
  const phrase =
    tail > 0 ? stranger.text.slice(stranger.words[tail].token.span.start).replace(/[.\s]+$/, '') : '';
  if (phrase && phrase.split(' ').length <= 6)
    made.push({
      text: `${base} ${phrase}`,
      fault: 'detail-absent',
      start: base.length + 1,
      end: base.length + 1 + phrase.length,
    });
  const noun = stranger.words.find(({ token, content }) => content && token.tag === 'NN');
  if (noun) {
    const ends =
      pick(
        [
          `, citing ${noun.key}`,
          ` after ${noun.key} row`,
          ` amid ${noun.key} fears`,
          ` with ${noun.key} pledge`,
        ],
        random,
      ) ?? '';
    made.push({
      text: base + ends,
      fault: 'detail-absent',
      start: base.length + (ends.startsWith(',') ? 2 : 1),
      end: base.length + ends.length,
    });
  }
  const joint = / (?:after|as|amid|following) /.exec(base);
  if (joint && joint.index > 10) {
    const cause = base.slice(joint.index + joint[0].length);
    const effect = base.slice(0, joint.index);
    if (random() < 0.5)
      made.push({
        text: `${effect} because of ${cause}`,
        fault: 'cause-claimed',
        start: effect.length + 1,
        end: effect.length + 1 + 'because of'.length,
      });
    else
      made.push({
        text: `${cause} prompts ${effect}`,
        fault: 'cause-claimed',
        start: 0,
        end: cause.length + 8,
      });
  }
  return made;
}

/** Every corruption of a faithful headline that its words allow: none to a dozen. */
export function corruptHeadline(
  text: string,
  index: ArticleIndex,
  strangers: readonly Reading[],
  random: () => number,
): readonly Example[] {
  const headline = readHeadline(text, index);
  return [
    ...changeNumber(headline, random),
    ...changeName(headline, index, random),
    ...swapRoles(headline),
    ...changeVerb(headline, random),
    ...dropSpeaker(headline),
    ...alterQuote(headline, random),
    ...widen(headline, random),
    ...addFrom(headline, strangers, random),
  ].filter((example) => example.text !== text);
}
