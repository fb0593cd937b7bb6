import { OFFICES } from '../language/names/titles';
import type { Range } from '../text/span';
import type { Source, Span } from '../types';

/** One mention of a source. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly source: Source;
}

const lastWord = (name: string): string =>
  name.replace(/\(.*$/, '').trim().split(/\s+/).at(-1)!.toLowerCase();

/** What may follow a noun and say more of it: ", who", "of the port", "interviewed at rallies". */
const NARROWS =
  /^(?:,|\s+(?:of|in|at|for|from|with|on|who|which|that)\b|\s+(?:close|familiar|loyal|opposed|critical|involved|present)\b|\s+\p{L}+(?:ed|ing)\s+(?:at|by|in|on|from|for|with|to|against)\b)/u;

/** What may follow a name and say more of its bearer: ", head of the council,", " who once ran it", " (D)". */
const TELLS_MORE = /^(?:['’]s)?(?:,|\s+[(–—-]|\s+(?:who|whose)\b)/u;

/** Opens a span with what its last words are the name of: "Professor of …", "Former … Rep.". */
const opensWithOffice = (exact: string): boolean => {
  const [first, second] = exact
    .replace(/^(?:the|a|an)\s+/iu, '')
    .toLowerCase()
    .split(/\s+/);
  return OFFICES.has(/^(?:former|ex|acting|then)$/.test(first) ? (second ?? '') : first);
};

/**
 * The person whom an office names before the span ends or tells more: "Minister of Trade, Senator Lena Ortiz,", "Former prosecutor
 * and mayor Lena Ortiz, who …"; not "a spokesman for Lena Ortiz".
 */
function titled(span: Span, inside: readonly Placed[]): Placed | undefined {
  if (!opensWithOffice(span.exact)) return undefined;
  const first = inside.find(({ source }) => source.kind === 'person');
  if (first === undefined) return undefined;
  const after = span.exact.slice(first.end - span.start);
  if (after.trim() !== '' && !TELLS_MORE.test(after)) return undefined;
  const own = span.exact.slice(first.start - span.start, first.end - span.start);
  // "Former prosecutor and Mayor Lena Ortiz" is one person, "the mayor and Lena Ortiz" are two.
  const before = span.exact
    .slice(0, Math.max(0, first.start - span.start))
    .replace(opensWithOffice(own) ? /\sand\s*$/iu : /\s+$/u, '');
  return /(?:^|\s)(?:of|for|to|by|with|from|and|his|her|their|its)$|['’]s?$|\b(?:who|that|which)\b/iu.test(
    before,
  )
    ? undefined
    : first;
}

/** Of "Ada Okoro and Lena Ortiz, who survived," and "Okoro and other leaders" the one named first. */
const firstOfPair = (span: Span, inside: readonly Placed[]): Placed | undefined =>
  inside.find(
    ({ start, end, source }) =>
      source.kind === 'person' &&
      start === span.start &&
      /^\s+and\s+(?:\p{Lu}|other\s)/u.test(span.exact.slice(end - start)) &&
      // "Okoro and Ortiz’s report" is a report.
      !/[’']s\s/u.test(span.exact),
  );

/**
 * Of an unnamed one who is a part of what tells of somebody named, that somebody: "Lena Marsh, the first woman to win it," and "Wu’s
 * employer, Imperial College London,"; `null` where nobody is.
 */
function namedInstead(span: Span, head: Placed, inside: readonly Placed[]): Source | null {
  if (head.source.kind !== 'anonymous') return null;
  const named = inside.filter(({ source }) => /^(?:person|organization|outlet)$/.test(source.kind));
  const before = named.find(
    ({ start, end, source }) =>
      source.kind === 'person' && start === span.start && /^,\s/.test(span.exact.slice(end - start)),
  );
  if (before !== undefined && before.end < head.start) return before.source;
  const behind = named.find(
    ({ start, end }) =>
      start > head.end &&
      /^\s*,\s*(?:the\s+)?$/i.test(span.exact.slice(head.end - span.start, start - span.start)) &&
      /^,?$/.test(span.exact.slice(end - span.start)),
  );
  return behind?.source ?? null;
}

/** Where somebody spoke, before the comma and the name: "Outside court, Det Ch Insp Ada Marsh said". */
const FRONTED = /^(?:outside|inside|in|at|after|before|during|from|near|on)\s[^,]{1,40},\s+/iu;

/** Finds sources by place: built once per article, asked once per attribution. */
export class SourceIndex {
  private readonly placed: readonly Placed[];

  constructor(sources: readonly Source[]) {
    this.placed = sources
      .flatMap((source) => source.mentions.map(({ start, end }) => ({ start, end, source })))
      .sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** Sources mentioned within `span`, in order of the text; overlapping its edges counts. */
  within(span: Range): readonly Source[] {
    return this.mentionsWithin(span).map(({ source }) => source);
  }

  /** The mentions behind `within`. */
  mentionsWithin({ start, end }: Range): readonly Placed[] {
    // A mention is a few words long: looking back one hundred units finds those that began before the span.
    let at = this.firstFrom(start - 100);
    const found: Placed[] = [];
    for (; at < this.placed.length && this.placed[at].start < end; at++)
      if (this.placed[at].end > start) found.push(this.placed[at]);
    return found;
  }

  /**
   * `span` from the start of the name, titles included, that it begins within, and of whoever is described by the name of a body: of "a
   * spokeswoman for the Department for Culture, Media and Sport" what a misread comma cut off, of "Acting Attorney for the District Jo
   * Lund" the office. Else `span`.
   */
  whole(span: Range): Range {
    const begun = this.mentionsWithin(span).filter(
      ({ start, end }) => start < span.start && span.start < end && end <= span.end,
    );
    const body = begun.find(
      ({ source, end }) =>
        /^(?:person|organization|outlet)$/.test(source.kind) &&
        source.mentions.some((own) => own.end === end),
    );
    if (body === undefined) return span;
    const starts = begun.filter(({ end }) => end >= body.end).map(({ start }) => start);
    return { start: Math.min(...starts), end: span.end };
  }

  /** The source whose mention is `span` itself; `null` for none. */
  exactly({ start, end }: Range): Source | null {
    return this.placed.find((one) => one.start === start && one.end === end)?.source ?? null;
  }

  /**
   * The source that the words of `span` stand for: the one mentioned at `head`, else the one that stands beside the head in
   * apposition ("His campaign manager, Alex Conant,"), else one whose name makes up most of the span; `null` for none. "Most of
   * Delaware’s voters" is not Delaware.
   */
  of(span: Span, head: Range): Source | null {
    const inside = this.mentionsWithin(span);
    const pair = firstOfPair(span, inside);
    if (pair !== undefined) return pair.source;
    const behindPlace = FRONTED.exec(span.exact)?.[0].length ?? 0;
    if (behindPlace > 0) {
      const named = inside.find(({ start }) => start === span.start + behindPlace);
      if (named !== undefined) return named.source;
    }
    // "Bank of Norland analyst Jo Marsh": the head that the parser found may stand in the body's name.
    const article = /^(?:the|a|an)\s+/iu.exec(span.exact)?.[0].length ?? 0;
    const whole = inside.find(
      ({ start, end, source }) =>
        source.kind === 'person' &&
        end === span.end &&
        (start === span.start || start === span.start + article),
    );
    if (whole !== undefined) return whole.source;
    const within = ({ start, end }: Placed): boolean => span.start <= start && end <= span.end;
    const size = ({ start, end }: Placed): number => end - start;
    const atHead = inside
      .filter(({ start, end }) => start < head.end && head.start < end)
      .sort((a, b) => Number(within(b)) - Number(within(a)) || size(a) - size(b));
    if (atHead.length > 0) return namedInstead(span, atHead[0], inside) ?? atHead[0].source;
    const beside = inside.find(
      (placed) =>
        placed.start >= head.end &&
        placed.source.kind !== 'anonymous' &&
        /^\s*,?\s*$/.test(span.exact.slice(head.end - span.start, placed.start - span.start)),
    );
    // "military veterans interviewed at rallies", "Ada Marsh, a nurse who led the strike": the head that the parser found may
    // stand elsewhere.
    const opens = inside.find(
      ({ start, end, source }) =>
        start === span.start &&
        (source.kind === 'anonymous' || source.kind === 'document' ? NARROWS : TELLS_MORE).test(
          span.exact.slice(end - start),
        ),
    );
    const most = inside.find((placed) => within(placed) && size(placed) * 2 > span.end - span.start);
    return (beside ?? opens ?? most ?? titled(span, inside))?.source ?? null;
  }

  /** The person whose last name is the last word of `label`, capitals aside: "SEN. ORTIZ" is Lena Ortiz. */
  called(label: string): Source | null {
    const last = lastWord(label);
    const found = this.placed.find(
      ({ source }) => source.kind === 'person' && lastWord(source.name) === last,
    );
    return found?.source ?? null;
  }

  private firstFrom(start: number): number {
    let low = 0;
    let high = this.placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.placed[middle].start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
