import { useLocale, useTranslations } from '#messages';
import type { Finding, Severity } from '@/lib/types';
import { receiptOf } from './receipt-of';

const ORDER: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

interface Props {
  readonly findings: readonly Finding[];
  readonly textHash: string;
  readonly engine: string;
}

/** What a person should look at, most serious first, each with its receipt. */
export function FindingsList({ findings, textHash, engine }: Props) {
  const t = useTranslations('article');
  const rules = useTranslations('rules');
  const locale = useLocale();
  if (findings.length === 0) return <p className="text-muted">{t('findings.none')}</p>;
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {[...findings]
        .sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
        .map((finding, index) => (
          <li key={index} className="py-3 sm:grid sm:grid-cols-[9rem_1fr] sm:gap-6">
            <p className="label pt-0.5">{t(`severity.${finding.severity}`)}</p>
            <div className="min-w-0">
              {/* The message is English, as a part of the analysis: a reader of another language is told what it is about. */}
              {locale !== 'en' && (
                <p className="text-[15px] font-semibold">{rules(`name.${finding.rule}`)}</p>
              )}
              <p className="text-[15px]" dir="auto" lang="en">
                {finding.message}
              </p>
              {finding.expected && (
                <p className="text-sm text-muted">
                  {t('card.expected')} <span lang="en">{finding.expected}</span>
                </p>
              )}
              {finding.span && (
                <p className="line-clamp-2 font-serif text-base text-muted" dir="auto">
                  {finding.span.exact}
                </p>
              )}
              <p className="receipt mt-1">{receiptOf(finding.rule, textHash, finding.span, engine)}</p>
            </div>
          </li>
        ))}
    </ul>
  );
}
