import { createHash } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { may } from '@/lib/access/acting';
import { cache } from 'react';
import { historyOf } from '@/lib/desk/history-of';
import { hasArchive } from '@/lib/jobs/archive-article';
import { readArticlePage } from '@/lib/store/article-page';
import { getAnalysis } from '@/lib/store/articles';
import { calledOf } from '@/lib/text/opening-words';
import { ClientMessages } from '../../messages/client-messages';
import { ArchiveLink } from '../../article/archive-link';
import { Proof } from '../../article/proof';
import { SavedCopies } from '../../article/saved-copies';

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** Once a request, for the title and the page. */
const load = cache(getAnalysis);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).id);
  if (!found) return { title: (await getTranslations('shell'))('notFound.title') };
  return { title: calledOf(found.analysis.article) };
}

export default async function ArticlePage({ params }: Props) {
  await connection();
  const found = await load((await params).id);
  if (!found) notFound();
  const { id, article } = found.analysis;
  const { analysis, opinions, versions, saved, places, archived } = await readArticlePage(found.analysis);
  const textHash = createHash('sha256').update(article.text).digest('hex');
  const provenance = (
    <SavedCopies articleId={id} textHash={textHash} sample={found.sample} places={places} {...saved}>
      {article.url !== null && !found.sample && (
        <ArchiveLink
          articleId={id}
          url={article.url}
          archived={archived}
          canAsk={hasArchive() && may('submit')}
        />
      )}
    </SavedCopies>
  );
  return (
    <ClientMessages rooms={['reading']}>
      <Proof
        analysis={analysis}
        textHash={textHash}
        opinions={opinions}
        history={historyOf(versions)}
        provenance={provenance}
      />
    </ClientMessages>
  );
}
