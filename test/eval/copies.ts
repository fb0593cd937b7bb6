import { foldWords } from '@/lib/across/likeness/fold-words';
import { bandsOf, isNearDuplicate, likenessOf, runsOf } from '@/lib/across/likeness/near-duplicate';
import { areOneForm, formedText } from '@/lib/across/likeness/one-form';
import type { Evaluation, Figure } from './figure';
import { readJsonl } from './read-jsonl';

interface Story {
  readonly id: string;
  readonly event: string;
  readonly outlet: string;
  readonly paragraphs: readonly (readonly string[])[];
}

const textOf = ({ paragraphs }: Story): string => paragraphs.map((one) => one.join(' ')).join('\n\n');

/** What desks do to wire copy, and how much of it is left. */
const EDITS: Readonly<Record<string, (story: Story) => string>> = {
  'every fourteenth word changed': (story) => {
    const text = textOf(story);
    const words = foldWords(text);
    let edited = '';
    let at = 0;
    for (let index = 13; index < words.length; index += 14) {
      edited += `${text.slice(at, words[index].start)}${words[index - 7].word}`;
      at = words[index].end;
    }
    return edited + text.slice(at);
  },
  'first half only': (story) =>
    textOf({ ...story, paragraphs: story.paragraphs.slice(0, Math.ceil(story.paragraphs.length / 2)) }),
  'paragraphs in another order, a new opening': (story) =>
    `The desk reports from the capital on what was said and done there today.\n\n${textOf({ ...story, paragraphs: [...story.paragraphs].reverse() })}`,
};

/** Near-duplicates among fifty events as three outlets tell them: none; and of copies made of each story: all. */
export const copies: Evaluation = {
  name: 'copies',
  async run(data) {
    const stories = readJsonl<Story>(data, 'dev/same_event_basil');
    const runs = stories.map((story) => runsOf(textOf(story)));
    const bands = runs.map(bandsOf);
    const meets = (a: readonly number[], b: readonly number[]): boolean => a.some((band) => b.includes(band));
    const figures: Figure[] = [];
    const figure = (measure: string, value: number, count: number, goal: number | null): void => {
      figures.push({ set: 'dev/same_event_basil', measure, value, count, goal });
    };
    const same = { pairs: 0, called: 0, most: 0 };
    const other = { pairs: 0, called: 0, met: 0 };
    stories.forEach((story, a) =>
      stories.slice(a + 1).forEach((against, offset) => {
        const b = a + 1 + offset;
        const likeness = likenessOf(runs[a], runs[b]);
        const called =
          isNearDuplicate(likeness) && !areOneForm(formedText(textOf(story)), formedText(textOf(against)));
        const tally = story.event === against.event ? same : other;
        tally.pairs++;
        if (called) tally.called++;
        if (called)
          console.error(`called a copy: ${story.id} ${against.id} ${likeness.contained.toFixed(2)}`);
        if (tally === same) same.most = Math.max(same.most, likeness.contained);
        else if (meets(bands[a], bands[b])) other.met++;
      }),
    );
    figure('stories of one event called copies', same.called, same.pairs, 0);
    figure('the most that two stories of one event share', same.most, same.pairs, null);
    figure('stories of different events called copies', other.called, other.pairs, 0);
    figure('stories of different events that the index compares', other.met / other.pairs, other.pairs, null);
    for (const [name, edit] of Object.entries(EDITS)) {
      let found = 0;
      let least = 1;
      stories.forEach((story, index) => {
        const edited = edit(story);
        const copy = runsOf(edited);
        const likeness = likenessOf(runs[index], copy);
        least = Math.min(least, likeness.contained);
        const isCopy =
          isNearDuplicate(likeness) && !areOneForm(formedText(textOf(story)), formedText(edited));
        if (meets(bands[index], bandsOf(copy)) && isCopy) found++;
        else console.error(`missed: ${name}, ${story.id}, ${likeness.contained.toFixed(2)}`);
      });
      figure(`copies found: ${name}`, found / stories.length, stories.length, 1);
      figure(`the least that such a copy shares: ${name}`, least, stories.length, null);
    }
    return figures;
  },
};
