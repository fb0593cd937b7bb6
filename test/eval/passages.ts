import { passagesOf } from '@/lib/across/likeness/passages-of';
import { comparedPassage, sameness } from '@/lib/across/likeness/same-passage';
import { analyse } from '@/lib/analyse';
import { readGiven } from '@/lib/ingest/read-given';
import type { Evaluation, Figure } from './figure';
import { readJsonl } from './read-jsonl';

interface Story {
  readonly id: string;
  readonly event: string;
  readonly outlet: string;
  readonly title: string;
  readonly date: string;
  readonly paragraphs: readonly (readonly string[])[];
}

/**
 * Statements and claims that several of 150 stories have: three outlets on one event share quotations; stories of different events
 * share none but what was said before. What is matched across events is printed, to be read.
 */
export const passages: Evaluation = {
  name: 'passages',
  run(data) {
    const stories = readJsonl<Story>(data, 'dev/same_event_basil');
    const all = stories.flatMap(({ id, event, title, date, paragraphs }) => {
      const text = paragraphs.map((one) => one.join(' ')).join('\n\n');
      const article = readGiven({ id, headline: title, text, publishedAt: date });
      return passagesOf(analyse(article)).map((passage) => ({
        ...passage,
        story: id,
        event,
        compared: comparedPassage(passage.text),
        keys: new Set(passage.sketch),
      }));
    });
    const within = { alike: 0, found: 0 };
    const across = { alike: 0, found: 0 };
    const sharing = new Set<string>();
    all.forEach((one, index) => {
      for (const other of all.slice(index + 1)) {
        if (one.story === other.story || sameness(one.compared, other.compared) === null) continue;
        const found = [...one.keys].some((key) => other.keys.has(key));
        const tally = one.event === other.event ? within : across;
        tally.alike++;
        if (found) tally.found++;
        if (tally === within) sharing.add(one.story).add(other.story);
        else console.error(`across events: ${one.text}\n           and: ${other.text}\n`);
      }
    });
    const figure = (measure: string, value: number, count: number): Figure => ({
      set: 'dev/same_event_basil',
      measure,
      value,
      count,
      goal: null,
    });
    return Promise.resolve([
      figure('pairs of passages called one, of one event', within.alike, all.length),
      figure('… found by the index', within.found / Math.max(1, within.alike), within.alike),
      figure(
        'stories that have a passage in common with another of their event',
        sharing.size,
        stories.length,
      ),
      figure('pairs of passages called one, of different events', across.alike, all.length),
    ]);
  },
};
