import { useTranslations } from '#messages';
import { compareWords } from '@/lib/text/compare-words';
import { joinSpans } from '@/lib/text/span';
import type { Span } from '@/lib/types';
import type { FoundIn } from '../marks/card';
import { MarkedDiff } from './marked-diff';

/** How much of the document is shown around a passage, in UTF-16 units: a sentence or two on either side. */
const AROUND = 240;

/** “… the certificate names,” she said: the marks around the words and the comma are the article's, and no change of words. */
const bare = (text: string): string => text.replace(/^[\s"“”„«»‘]+|[\s,."“”„«»]+$/g, '');

/** What stands before and after a span, whole words of it. */
function around(text: string, { start, end }: Span): { readonly before: string; readonly after: string } {
  const from = Math.max(0, start - AROUND);
  const before = text.slice(from, start).toWellFormed();
  const after = text.slice(end, end + AROUND).toWellFormed();
  return {
    before: from === 0 ? before : `… ${before.replace(/^\S*\s+/, '')}`,
    after: end + AROUND >= text.length ? after : `${after.replace(/\s+\S*$/, '')} …`,
  };
}

/**
 * A quotation beside its passage, with every difference marked, and what stands around the passage. Opens in its place; the
 * keyboard's `v` shows it in a window of its own (app/reading), where the two stand side by side.
 */
export function Beside({ found }: { found: FoundIn }) {
  const {
    evidence: { span },
    document: { text, title },
    words,
  } = found;
  const t = useTranslations('article');
  if (span === null) return null;
  const quoted = joinSpans(words);
  const parts = compareWords(bare(quoted), bare(span.exact));
  const { before, after } = around(text, span);
  return (
    <details data-beside className="card-more no-print mt-1">
      <summary className="link w-fit cursor-pointer text-muted">{t('card.beside')}</summary>
      <div className="beside mt-2 grid gap-x-8 gap-y-3">
        <div>
          <p className="label">{t('card.theArticle')}</p>
          <p className="card-passage" dir="auto">
            {quoted}
          </p>
        </div>
        <div>
          <p className="label">
            <bdi>{title}</bdi>
          </p>
          <p className="card-passage whitespace-pre-line" dir="auto">
            <span className="text-muted">{before}</span>
            {parts ? <MarkedDiff parts={parts} /> : <mark>{span.exact}</mark>}
            <span className="text-muted">{after}</span>
          </p>
        </div>
      </div>
    </details>
  );
}
