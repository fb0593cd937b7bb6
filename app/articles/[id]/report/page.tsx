import { createHash } from 'node:crypto';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { withAcross } from '@/lib/store/across';
import { getAnalysis } from '@/lib/store/articles';
import { flagsOf } from '@/lib/store/flags';
import { calledOf } from '@/lib/text/opening-words';
import { PrintButton } from '../../../report/print-button';
import { Report } from '../../../report/report';

interface Props {
  readonly params: Promise<{ id: string }>;
}

const load = cache(getAnalysis);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).id);
  const [t, shell] = await Promise.all([getTranslations('report'), getTranslations('shell')]);
  if (!found) return { title: shell('notFound.title') };
  return { title: t('title', { headline: calledOf(found.analysis.article) }) };
}

export default async function ReportPage({ params }: Props) {
  await connection();
  const found = await load((await params).id);
  if (!found) notFound();
  const t = await getTranslations('report');
  const analysis = await withAcross(found.analysis);
  const textHash = createHash('sha256').update(analysis.article.text).digest('hex');
  return (
    <div className="pt-8">
      <p className="no-print mb-6 flex flex-wrap items-center gap-4 text-sm">
        <Link href={`/articles/${encodeURIComponent(analysis.id)}`} className="link">
          {t('back')}
        </Link>
        <PrintButton>{t('print')}</PrintButton>
      </p>
      <Report analysis={analysis} flags={await flagsOf(found.analysis.id)} textHash={textHash} />
    </div>
  );
}
