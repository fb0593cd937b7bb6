import { readSpeakers } from '../../lib/read-speakers';
import type { AnnotatedAct } from '../../lib/attribution/train/read-annotated';
import { articleOfLines } from '../../lib/text/article-of-lines';
import type { LabelledActs, Offsets } from './acts/labelled-acts';
import { type Match, matchAttributions } from './attribution/match-attributions';
import { overlapFigures } from './attribution/overlap-figures';
import type { Evaluation, Figure } from './figure';
import { articleKey, readLabels } from './labels/read-labels';
import { readJsonl } from './read-jsonl';
import { isRight } from './who/labelled-source';

const SETS = ['train/headline_backing_fib', 'train/fnc1_bodies'];

interface Read {
  readonly found: number;
  readonly annotated: number;
  readonly matches: readonly Match[];
  /** How many acts matched are told as of whom the label means, by name and kind. */
  readonly right: number;
}

const rangeOf = ([start, end]: Offsets): AnnotatedAct['source'][number] => ({ start, end });

function read(text: string, label: LabelledActs): Read {
  const article = articleOfLines(label.article, null, text);
  const { sources, attributions } = readSpeakers(article);
  const acts = label.acts.map(({ source, cue, content }): AnnotatedAct => ({
    source: source === null ? [] : [rangeOf(source)],
    cue: cue === null ? [] : [rangeOf(cue)],
    content: content.map(rangeOf),
  }));
  const meant = label.sources.map((one, index) => ({
    ...one,
    mentions: label.acts.flatMap(({ who, source }) => (who === index && source !== null ? [source] : [])),
  }));
  const matches = matchAttributions({ id: label.article, article, acts }, attributions);
  const right = matches.filter(({ act, found }) => {
    const told = sources.find(({ id }) => id === found.sourceId);
    return told !== undefined && isRight(meant[label.acts[act].who], told);
  }).length;
  return { found: attributions.length, annotated: acts.length, matches, right };
}

function figuresOf(set: string, texts: readonly Read[]): Figure[] {
  const sum = (count: (one: Read) => number): number => texts.reduce((all, one) => all + count(one), 0);
  const matches = texts.flatMap((one) => one.matches);
  const annotated = sum((one) => one.annotated);
  const right = sum((one) => one.right);
  const measure = 'attributions whose source is the right one';
  return [
    ...overlapFigures(
      set,
      { found: sum((one) => one.found), annotated, matches },
      { f1: null, source: null },
    ),
    { set, measure, value: right / (matches.length || 1), count: matches.length, goal: null },
    { set, measure: `${measure}, of all labelled`, value: right / annotated, count: annotated, goal: null },
  ];
}

/** Who says what in news that the model has not learnt from: other subjects, other houses; against one reader's labels. Prints no text. */
export const acts: Evaluation = {
  name: 'acts',
  run(data) {
    const labels = new Map(readLabels<LabelledActs>('acts.jsonl').map((label) => [label.article, label]));
    const all = SETS.map((set) => {
      // Several records of a set hold one text.
      const texts = new Set(readJsonl<{ body: string }>(data, set).map(({ body }) => body));
      return [...texts].flatMap((text): Read[] => {
        const label = labels.get(articleKey(text));
        return label === undefined ? [] : [read(text, label)];
      });
    });
    if (all.flat().length !== labels.size) throw new Error('a labelled text is not in the data');
    return Promise.resolve([
      ...SETS.flatMap((set, index) => figuresOf(`${set} (acts)`, all[index])),
      ...figuresOf('both (acts)', all.flat()),
    ]);
  },
};
