import { useTranslations } from '#messages';
import type { Part } from '@/lib/text/compare-words';

/** What did not change is shown up to this length around a change, and a change up to that. */
const SAME_SHOWN = 240;
const CHANGE_SHOWN = 4_000;

function shorten({ kind, text }: Part): string {
  const longest = kind === 'same' ? SAME_SHOWN : CHANGE_SHOWN;
  const half = longest / 2;
  return text.length <= longest + 20 ? text : `${text.slice(0, half)} […] ${text.slice(-half)}`;
}

/** Words taken out and put in, marked as a proof-reader would, and said to a screen reader. */
export function MarkedDiff({ parts }: { parts: readonly Part[] }) {
  const t = useTranslations('article');
  return (
    <bdi dir="auto" className="whitespace-pre-line">
      {parts.map((part, index) => {
        const text = shorten(part);
        const afterRemoved = parts.at(index - 1)?.kind === 'removed' && index > 0;
        if (part.kind === 'same') return <span key={index}>{text}</span>;
        return part.kind === 'removed' ? (
          <del key={index} className="decoration-red decoration-2">
            <span className="sr-only">[{t('diff.removed')} </span>
            {text}
            <span className="sr-only">]</span>
          </del>
        ) : (
          <ins
            key={index}
            className={`font-semibold text-red no-underline ${afterRemoved ? 'ms-[0.25em]' : ''}`}
          >
            <span className="sr-only">[{t('diff.added')} </span>
            {text}
            <span className="sr-only">]</span>
          </ins>
        );
      })}
    </bdi>
  );
}
