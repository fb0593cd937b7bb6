import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { parseHTML } from 'linkedom';
import { readPage } from '@/lib/ingest/read-page';
import type { Evaluation, Figure } from './figure';
import { readJsonl } from './read-jsonl';

interface Page {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly title?: string;
  readonly author?: string | readonly string[];
  readonly date?: string;
}

/** What a reader of pages gives for one of them. */
interface Reading {
  readonly text: string;
  /** The lines between headline and body, where they are read apart; part of the text for the peers. */
  readonly standfirst?: string | null;
  readonly title: string | null;
  /** People. */
  readonly authors: readonly string[];
  /** Desks, agencies and bodies at the writer's place; the peers know no such thing. */
  readonly credits?: readonly string[];
  readonly date: string | null;
  readonly language: string | null;
}

const SET = 'dev/article_extraction_pages';
/** White space folded, marks that are not seen left out; Bengali and Korean come composed or taken apart. */
const fold = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00AD\u200B\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const plain = (text: string): string =>
  fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

class Segments {
  private found = 0;
  private missed = 0;
  private extra = 0;
  pages = 0;
  add(page: Page, text: string): { missed: readonly string[]; extra: readonly string[] } {
    const folded = fold(text);
    const missed = page.with.filter((segment) => !folded.includes(fold(segment)));
    const extra = page.without.filter((segment) => folded.includes(fold(segment)));
    this.found += page.with.length - missed.length;
    this.missed += missed.length;
    this.extra += extra.length;
    this.pages++;
    return { missed, extra };
  }
  get f1(): number {
    return (2 * this.found) / (2 * this.found + this.missed + this.extra);
  }
}

function ours(page: Page): Reading {
  const outcome = readPage(page.html, page.url);
  if (!outcome.ok) return { text: '', title: null, authors: [], date: null, language: null };
  const { text, standfirst, headline, byline, credits, publishedAt, language } = outcome.value;
  return { text, standfirst, title: headline, authors: byline, credits, date: publishedAt, language };
}

function readability(document: unknown): Reading {
  const read = new Readability(document as Document).parse();
  return {
    text: read?.textContent ?? '',
    title: read?.title ?? null,
    authors: read?.byline ? [read.byline] : [],
    date: read?.publishedTime ?? null,
    language: read?.lang ?? null,
  };
}

function peer(page: Page): Reading {
  try {
    return readability(parseHTML(page.html).document);
  } catch {
    return { text: '', title: null, authors: [], date: null, language: null };
  }
}

const splitAuthors = (author: string): readonly string[] =>
  author.split(/\s*(?:;|,|&|\band\b|\bund\b)\s*/).filter(Boolean);
const authorsOf = (page: Page): readonly string[] =>
  [page.author ?? []].flat().flatMap(splitAuthors).map(plain).filter(Boolean);

/** True when `given` names those that are expected and nobody else, in any order. */
const same = (given: readonly string[], expected: readonly string[]): boolean =>
  given.length === expected.length && expected.every((name) => given.includes(name));

/**
 * The label is whatever stood at the writer's place: in about one of five it is a desk, an agency, a firm or a pen name. So
 * "author right" holds it against byline and credits together, and "author invented" counts either of them where the label
 * names nobody, though the page may show a desk there all the same. Shape alone says that a label names people: two or more words with capitals, particles aside. It shares nothing with how we read names.
 */
const FULL_NAME =
  /^\p{Lu}[\p{L}.’'-]*(?:\s+(?:von|van|de|der|la|del|di|da|dos|den|du|le|\p{Lu}[\p{L}.’'-]*))+$/u;
const namesPeople = (page: Page): boolean =>
  [page.author ?? []]
    .flat()
    .flatMap(splitAuthors)
    .every((name) => FULL_NAME.test(name.trim()));

function scores(
  prefix: string,
  pages: readonly Page[],
  read: (page: Page) => Reading,
  goals: boolean,
): readonly Figure[] {
  const all = new Segments();
  const english = new Segments();
  const led = new Segments();
  const worst: {
    readonly page: Page;
    readonly missed: readonly string[];
    readonly extra: readonly string[];
  }[] = [];
  const count = {
    title: 0,
    titles: 0,
    author: 0,
    byline: 0,
    authors: 0,
    invented: 0,
    inventedPeople: 0,
    unsigned: 0,
    date: 0,
    dates: 0,
    person: 0,
    people: 0,
  };
  for (const page of pages) {
    const reading = read(page);
    worst.push({ page, ...all.add(page, reading.text) });
    led.add(page, `${reading.standfirst ?? ''}\n${reading.text}`);
    if (/<html[^>]*\blang=["']?en/i.test(page.html.slice(0, 5_000))) english.add(page, reading.text);
    if (page.title) {
      count.titles++;
      if (plain(reading.title ?? '') === plain(page.title)) count.title++;
    }
    const expected = authorsOf(page);
    if (expected.length > 0) {
      count.authors++;
      const people = reading.authors.map(plain);
      const credits = (reading.credits ?? []).flatMap(splitAuthors).map(plain);
      const right = same([...people, ...credits], expected);
      if (right) count.author++;
      if (same(people, expected)) count.byline++;
      if (namesPeople(page)) {
        count.people++;
        if (right) count.person++;
      }
    } else if (page.author === '') {
      count.unsigned++;
      if (reading.authors.length + (reading.credits?.length ?? 0) > 0) count.invented++;
      if (reading.authors.length > 0) count.inventedPeople++;
    }
    if (page.date) {
      count.dates++;
      if (reading.date?.startsWith(page.date)) count.date++;
    }
  }
  if (goals)
    for (const { page, missed, extra } of worst
      .sort((a, b) => b.missed.length + b.extra.length - a.missed.length - a.extra.length)
      .slice(0, 10))
      console.error(`${page.id} misses ${missed.length}, has ${extra.length} too many: ${page.url}`);
  const goal = (value: number): number | null => (goals ? value : null);
  return [
    { set: SET, measure: `${prefix} segments F1`, value: all.f1, count: all.pages, goal: goal(0.93) },
    {
      set: SET,
      measure: `${prefix} segments F1, the line under the headline counted`,
      value: led.f1,
      count: led.pages,
      goal: goal(0.93),
    },
    {
      set: SET,
      measure: `${prefix} segments F1, pages declared English`,
      value: english.f1,
      count: english.pages,
      goal: goal(0.93),
    },
    {
      set: SET,
      measure: `${prefix} title same`,
      value: count.title / count.titles,
      count: count.titles,
      goal: goal(0.9),
    },
    {
      set: SET,
      measure: `${prefix} author right`,
      value: count.author / count.authors,
      count: count.authors,
      goal: goal(0.8),
    },
    {
      set: SET,
      measure: `${prefix} author right, byline alone`,
      value: count.byline / count.authors,
      count: count.authors,
      goal: null,
    },
    {
      set: SET,
      measure: `${prefix} author right, labels in the shape of full names`,
      value: count.person / count.people,
      count: count.people,
      goal: null,
    },
    {
      set: SET,
      measure: `${prefix} author invented (pages that name nobody)`,
      value: count.invented / count.unsigned,
      count: count.unsigned,
      goal: goal(0.05),
    },
    {
      set: SET,
      measure: `${prefix} author invented, byline alone`,
      value: count.inventedPeople / count.unsigned,
      count: count.unsigned,
      goal: null,
    },
    {
      set: SET,
      measure: `${prefix} date right`,
      value: count.date / count.dates,
      count: count.dates,
      goal: goal(0.85),
    },
  ];
}

/** Pages a second of processor time, so that a busy machine does not change the order. */
function speed(pages: readonly Page[], read: (page: Page) => unknown): number {
  const before = process.cpuUsage();
  for (const page of pages) read(page);
  const { user, system } = process.cpuUsage(before);
  return pages.length / ((user + system) / 1e6);
}

export const extraction: Evaluation = {
  name: 'extraction',
  async run(data) {
    const pages = readJsonl<Page>(data, SET);
    const figures = [
      ...scores('standfirst', pages, ours, true),
      ...scores('Readability on linkedom', pages, peer, false),
    ];
    const sample = pages.filter((_, index) => index % 25 === 0);
    speed(sample, ours);
    const silent = new VirtualConsole();
    const rates: readonly (readonly [string, (page: Page) => unknown, number | null])[] = [
      ['standfirst', ours, 40],
      ['Readability on linkedom', peer, null],
      [
        'Readability on jsdom',
        (page) => readability(new JSDOM(page.html, { virtualConsole: silent }).window.document),
        null,
      ],
    ];
    for (const [name, read, goal] of rates)
      figures.push({
        set: SET,
        measure: `${name} pages per second of one core`,
        value: speed(sample, read),
        count: sample.length,
        goal,
      });
    return figures;
  },
};
