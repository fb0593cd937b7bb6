import { describe, expect, it } from 'vitest';
import { indexArticle } from '../../lib/headline/index-article';
import { inspectHeadline } from '../../lib/headline/inspect-headline';
import { makeArticle } from './make-article';

/** The words of whoever a headline says is speaking; null when it speaks for itself. */
function speakerOf(text: string): string | null {
  const { context } = inspectHeadline(text, indexArticle(makeArticle(text, ['Marlin sails.']), [], [], []));
  const { speaker, headline } = context;
  return (
    speaker &&
    headline.words
      .slice(speaker.start, speaker.end)
      .map(({ token }) => token.span.exact)
      .join(' ')
  );
}

describe('findSpeaker', () => {
  it.each([
    ['Quay will close, Holt says', 'Holt'],
    ['Holt says quay will close', 'Holt'],
    ['Holt: No cuts', 'Holt'],
    ['Study finds link between fog and wrecks', 'Study'],
    ['Survey shows skippers are leaving', 'Survey'],
    ['Divers find wreck off Port Ellery', null],
    ['Port joins 16 states in suit over fees', null],
    ['Holt promises young skippers a new quay', null],
  ])('of “%s” is %s', (text, speaker) => expect(speakerOf(text)).toBe(speaker));
});
