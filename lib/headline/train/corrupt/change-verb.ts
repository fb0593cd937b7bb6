import { opposites, scales } from '../../../align/data/scales';
import { loadLexicon } from '../../../align/lexicon';
import { relateWords } from '../../../align/relate-words';
import { cosine, vectorRow } from '../../../align/word-vectors';
import type { Fault } from '../../../types';
import { certaintyOf } from '../../data/stage-words';
import type { Predicate, Reading } from '../../reading';
import { inflectVerb } from '../inflect-verb';
import { pick, replace, type Example } from './example';

let verbs: readonly string[] | undefined;
const neighbours = new Map<string, readonly string[]>();

/** Verbs that keep like company and say something else: what a careless desk might write instead. */
function likeVerbs(key: string): readonly string[] {
  verbs ??= [...loadLexicon().senses.keys()]
    .filter((entry) => entry.endsWith('/v') && !/[_-]/.test(entry))
    .map((entry) => entry.slice(0, -2))
    .filter((verb) => vectorRow(verb) >= 0);
  let found = neighbours.get(key);
  if (!found) {
    const row = vectorRow(key);
    found = verbs.filter((verb) => {
      if (verb === key) return false;
      const like = cosine(row, vectorRow(verb));
      return like > 0.3 && like < 0.75 && relateWords(verb, 'v', key, 'v').score < 0.5;
    });
    neighbours.set(key, found);
  }
  return found;
}

/** A verb a rung or two higher on its scale, or one that is no kin to it. */
function strengthen({ words, text }: Reading, { at }: Predicate, random: () => number): Example[] {
  const { key, token } = words[at];
  const made: Example[] = [];
  const put = (lemma: string | undefined, fault: Fault) => {
    if (!lemma || lemma === key || lemma.includes('-')) return;
    const [verb, ...rest] = lemma.split('_');
    made.push(
      replace(
        text,
        token.span.start,
        token.span.end,
        [inflectVerb(verb, token.tag), ...rest].join(' '),
        fault,
      ),
    );
  };
  const rung = pick(loadLexicon().rungs.get(key) ?? [], random);
  // Desks "slash" what is lowered: a word of size one rung up is custom, no fault.
  if (rung && /^(?:falling|rising)$/.test(rung.scale.name)) return [];
  if (rung && rung.height + 1 < rung.scale.rungs.length) {
    const height = Math.min(rung.scale.rungs.length - 1, rung.height + 1 + Math.floor(random() * 2));
    put(pick(rung.scale.rungs[height].split(' '), random), rung.scale.fault);
  } else put(pick(likeVerbs(key), random), 'predicate-strengthened');
  return made;
}

/** The reverse: another verb, a verb of refusal, "not". */
function reverse(
  { words, text, children }: Reading,
  { at, negated }: Predicate,
  random: () => number,
): Example[] {
  const { key, token } = words[at];
  const made: Example[] = [];
  const { opposed, rungs } = loadLexicon();
  const rung = pick(rungs.get(key) ?? [], random);
  const rival = scales.find(({ name }) => name === rung?.scale.opposite);
  const listed = [
    ...opposites.filter(([left]) => left.split(' ').includes(key)).flatMap(([, right]) => right.split(' ')),
    ...(opposed.get(key) ?? []),
    ...(rival ? rival.rungs[Math.min(1, rival.rungs.length - 1)].split(' ') : []),
  ].filter((lemma) => loadLexicon().senses.has(`${lemma}/v`) && !/[_-]/.test(lemma));
  const other = pick(listed, random);
  if (other && !negated)
    made.push(replace(text, token.span.start, token.span.end, inflectVerb(other, token.tag), 'contradicted'));
  const base = token.lemma.toLowerCase();
  const put = (from: number, forms: readonly string[]) => {
    const form = pick(forms, random);
    if (form) made.push(replace(text, from, token.span.end, form, 'negated'));
  };
  const auxiliary = children[at].some((c) => words[c].token.relation.startsWith('aux'));
  const not = children[at].find((c) => /^(?:not|n't|n’t|never)$/.test(words[c].key));
  if (not !== undefined && not < at && not > 0) {
    const from = words[not].token.span.start;
    const cut = text.slice(words[not - 1].token.span.end, words[not].token.span.end);
    // "won't" and "can't" change the verb before them too: only the plain ones are taken apart.
    if (!/^(?:wo|ca|sha)$/i.test(words[not - 1].token.span.exact))
      made.push({
        text: text.slice(0, from - (cut.startsWith(' ') ? 1 : 0)) + text.slice(words[not].token.span.end),
        fault: 'negated',
        start: words[not - 1].token.span.start,
        end: token.span.end - (words[not].token.span.end - from),
      });
  } else if (token.tag === 'VBZ')
    put(token.span.start, [
      `does not ${base}`,
      `refuses to ${base}`,
      `will not ${base}`,
      `fails to ${base}`,
      `never ${token.span.exact}`,
      `no longer ${token.span.exact}`,
      `declines to ${base}`,
    ]);
  else if (token.tag === 'VBP')
    put(token.span.start, [
      `do not ${base}`,
      `refuse to ${base}`,
      `will not ${base}`,
      `never ${base}`,
      `no longer ${base}`,
    ]);
  else if (token.tag === 'VB' && words[at - 1]?.key === 'to')
    put(words[at - 1].token.span.start, [`not to ${base}`]);
  else if (token.tag === 'VB' && /^(?:will|may|could|should|would)$/.test(words[at - 1]?.key ?? ''))
    put(token.span.start, [`not ${base}`, `never ${base}`]);
  else if (token.tag === 'VBD' && !auxiliary)
    put(token.span.start, [
      `did not ${base}`,
      `never ${token.span.exact}`,
      `refused to ${base}`,
      `failed to ${base}`,
    ]);
  else if (token.tag === 'VBN' && auxiliary)
    put(token.span.start, [`not ${token.span.exact}`, `never ${token.span.exact}`]);
  return made;
}

/** What is planned, sought, possible or said to be so, told as done. */
function settle(
  { words, text }: Reading,
  { at, stage, stageAt }: Predicate,
  random: () => number,
): Example[] {
  const { token } = words[at];
  if (stageAt === null || stageAt >= at || at - stageAt > 4 || certaintyOf[stage] >= 1) return [];
  const from = words[stageAt].token.span.start;
  const base = token.lemma.toLowerCase();
  const auxiliary = words[stageAt].token.pos === 'AUX';
  if (stage === 'possible' && auxiliary)
    return [
      replace(
        text,
        from,
        token.span.end,
        random() < 0.6 ? `will ${base}` : inflectVerb(base, 'VBZ'),
        'hedge-dropped',
      ),
    ];
  if (/^(?:planned|considered|sought|future)$/.test(stage))
    return [
      replace(
        text,
        from,
        token.span.end,
        random() < 0.6 ? inflectVerb(base, 'VBZ') : `has ${inflectVerb(base, 'VBN')}`,
        stage === 'planned' || stage === 'future' ? 'time-shifted' : 'predicate-strengthened',
      ),
    ];
  return [replace(text, from, token.span.end, inflectVerb(base, 'VBZ'), 'hedge-dropped')];
}

/** The verb made stronger, made the reverse, or made fact. */
export function changeVerb(headline: Reading, random: () => number): Example[] {
  return headline.predicates.flatMap((predicate): Example[] =>
    headline.words[predicate.at].token.pos === 'VERB'
      ? [
          ...strengthen(headline, predicate, random),
          ...reverse(headline, predicate, random),
          ...settle(headline, predicate, random),
        ]
      : [],
  );
}
