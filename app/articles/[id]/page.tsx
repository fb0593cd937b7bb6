import { createHash } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { cache } from 'react';
import { getAnalysis } from '@/lib/store/articles';
import { historyOf } from '@/lib/desk/history-of';
import { opinionsOf } from '@/lib/store/opinions';
import { versionsOf } from '@/lib/store/versions';
import { Proof } from '../../article/proof';

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** Once a request, for the title and the page. */
const load = cache(getAnalysis);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).id);
  return {
    title: found ? (found.analysis.article.headline ?? 'An article without a headline') : 'Not found',
  };
}

export default async function ArticlePage({ params }: Props) {
  await connection();
  const found = await load((await params).id);
  if (!found) notFound();
  const { id } = found.analysis;
  const [opinions, versions] = await Promise.all([opinionsOf(id), versionsOf(id)]);
  const textHash = createHash('sha256').update(found.analysis.article.text).digest('hex');
  return (
    <Proof analysis={found.analysis} textHash={textHash} opinions={opinions} history={historyOf(versions)} />
  );
}
