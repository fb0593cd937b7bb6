import { createHash } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { cache } from 'react';
import { getAcross } from '@/lib/store/across';
import { getAnalysis } from '@/lib/store/articles';
import { opinionsOf } from '@/lib/store/opinions';
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
  const analysis = { ...found.analysis, across: await getAcross(found.analysis) };
  const opinions = await opinionsOf(analysis.id);
  const textHash = createHash('sha256').update(analysis.article.text).digest('hex');
  return <Proof analysis={analysis} textHash={textHash} opinions={opinions} />;
}
