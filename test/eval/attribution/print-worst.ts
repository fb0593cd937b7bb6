import type { AnnotatedArticle } from '../../../lib/attribution/train/read-annotated';
import type { Range } from '../../../lib/text/span';
import type { Attribution } from '../../../lib/types';
import type { Match } from './match-attributions';

const SHOWN = 20;

/** Writes the longest contents that were missed, half and half with the longest that nobody annotated, to stderr. */
export function printWorst(
  articles: readonly {
    readonly annotated: AnnotatedArticle;
    readonly found: readonly Attribution[];
    readonly matches: readonly Match[];
  }[],
): void {
  const missed = articles.flatMap(({ annotated, matches }) => {
    const matched = new Set(matches.map(({ act }) => act));
    return annotated.acts
      .filter((_, index) => !matched.has(index))
      .map((act) => ({ text: annotated.article.text, act, size: sizeOf(act.content) }));
  });
  const invented = articles.flatMap(({ annotated, found, matches }) => {
    const matched = new Set(matches.map((match) => match.found));
    return found
      .filter((attribution) => !matched.has(attribution))
      .map((attribution) => ({
        text: annotated.article.text,
        attribution,
        size: sizeOf(attribution.content),
      }));
  });
  missed.sort((a, b) => b.size - a.size);
  invented.sort((a, b) => b.size - a.size);
  for (const { text, act } of missed.slice(0, SHOWN / 2))
    console.error(
      `missed: ${words(text, act.source)} | ${words(text, act.cue)} | ${words(text, act.content)}`,
    );
  for (const { text, attribution } of invented.slice(0, SHOWN / 2))
    console.error(
      `invented: ${words(text, attribution.source === null ? [] : [attribution.source])} | ` +
        `${words(text, attribution.cue === null ? [] : [attribution.cue])} | ${words(text, attribution.content)}`,
    );
}

const sizeOf = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, { start, end }) => sum + end - start, 0);

const words = (text: string, ranges: readonly Range[]): string =>
  ranges.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').slice(0, 160)).join(' … ') ||
  '–';
