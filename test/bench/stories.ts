import { existsSync } from 'node:fs';
import path from 'node:path';
import { readJsonl } from '../eval/read-jsonl';
import { madePages } from './made-pages';

export interface Story {
  readonly headline: string;
  readonly text: string;
}

const BODIES = 'train/fnc1_bodies';

const firstWords = (text: string): string => text.split(/\s+/).slice(0, 9).join(' ');

/** News articles of the data set, whole as long as there are enough, then half of one and half of another. */
function* recombined(bodies: readonly string[]): Generator<Story> {
  const halves = bodies.map((body) => {
    const paragraphs = body.split(/\n\s*\n/);
    const middle = Math.ceil(paragraphs.length / 2);
    return [paragraphs.slice(0, middle).join('\n\n'), paragraphs.slice(middle).join('\n\n')] as const;
  });
  for (const body of bodies) yield { headline: firstWords(body), text: body };
  for (let shift = 1; shift < bodies.length; shift++)
    for (let i = 0; i < bodies.length; i++) {
      const text = `${halves[i][0]}\n\n${halves[(i + shift) % bodies.length][1]}`;
      yield { headline: firstWords(text), text };
    }
}

function* made(count: number): Generator<Story> {
  for (const { html } of madePages(count)) {
    const paragraphs = [...html.matchAll(/<p>(.*?)<\/p>/g)].slice(0, 14).map(([, words]) => words);
    yield { headline: /<h1>(.*?)<\/h1>/.exec(html)![1], text: paragraphs.join('\n\n') };
  }
}

/** `count` different articles as a paper has them, of the data set in `data` where it is there, and where they are from. */
export function storiesOf(
  data: string,
  count: number,
): { readonly stories: Iterable<Story>; readonly from: string } {
  if (!existsSync(path.join(data, `${BODIES}.jsonl.gz`)))
    return { stories: made(count), from: 'made from invented parts: no data set lies under --data DIR' };
  const bodies = readJsonl<{ body: string }>(data, BODIES)
    .map(({ body }) => body.trim())
    .filter((body) => body.length > 400);
  const from = `${BODIES}, ${Math.min(count, bodies.length)} whole and ${Math.max(0, count - bodies.length)} recombined by halves`;
  return { stories: recombined(bodies), from };
}
