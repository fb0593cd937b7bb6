import type { Source, Span } from '../types';

/** One mention of a source. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly source: Source;
}

/** Finds sources by place: built once per article, asked once per attribution. */
export class SourceIndex {
  private readonly placed: readonly Placed[];

  constructor(sources: readonly Source[]) {
    this.placed = sources
      .flatMap((source) => source.mentions.map(({ start, end }) => ({ start, end, source })))
      .sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** Sources mentioned within `span`, in order of the text; overlapping its edges counts. */
  within(span: Pick<Span, 'start' | 'end'>): readonly Source[] {
    return this.mentionsWithin(span).map(({ source }) => source);
  }

  /** The mentions behind `within`. */
  mentionsWithin({ start, end }: Pick<Span, 'start' | 'end'>): readonly Placed[] {
    // A mention is a few words long: looking back one hundred units finds those that began before the span.
    let at = this.firstFrom(start - 100);
    const found: Placed[] = [];
    for (; at < this.placed.length && this.placed[at].start < end; at++)
      if (this.placed[at].end > start) found.push(this.placed[at]);
    return found;
  }

  /** The source that the words of `span` stand for: the one mentioned at `head`, else the first named in it; `null` for none. */
  of(span: Span, head: Pick<Span, 'start' | 'end'>): Source | null {
    return (
      this.within(head)[0] ??
      this.within(span).find(({ kind }) => kind !== 'anonymous') ??
      this.within(span)[0] ??
      null
    );
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
