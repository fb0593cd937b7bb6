import { afterAll, expect, it } from 'vitest';
import { analyse } from '@/lib/analyse';
import { analyseOnThread, closeAnalysis } from '@/lib/jobs/analyse-on-thread';
import type { Step } from '@/lib/types';
import { anArticle } from '../export/an-analysis';

afterAll(closeAnalysis);

const paragraph = (n: number): string =>
  `The harbour board raised its fares by ${n} percent on Monday, Mayor Ana Ortiz said in a letter to the council. ` +
  `“We had no choice,” she said, adding that the ferries lose $${n} million a year. A spokesman for the union called it a mistake.`;
const article = anArticle(
  Array.from({ length: 60 }, (_, n) => paragraph(n + 2)),
  { headline: 'Mayor slams harbour board over fares' },
);

it('gives what the analysis gives, step by step, and leaves the process free meanwhile', async () => {
  const steps: Step[] = [];
  let longest = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const began = performance.now();
  const analysis = await analyseOnThread(article, [], (step) => steps.push(step));
  clearInterval(watch);
  expect(JSON.stringify(analysis)).toBe(JSON.stringify(analyse(article)));
  expect(steps).toEqual(['sources', 'claims', 'headline']);
  // Half of what the thread took at most: on one that is shared the process waits for its turn like any other.
  expect(longest).toBeLessThan(Math.max(100, (last - began) / 2));
});

it('ends what it is doing when it is closed, and begins anew', async () => {
  const lost = analyseOnThread(article, [], () => {});
  await closeAnalysis();
  const again = await analyseOnThread(article, [], () => {});
  expect(again.id).toBe(article.id);
  expect(await Promise.race([lost, Promise.resolve('nothing')])).toBe('nothing');
});
