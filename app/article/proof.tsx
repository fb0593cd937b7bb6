import { useLocale, useTranslations } from '#messages';
import { Slices } from '#slices';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { HistoryEntry } from '@/lib/desk/history-of';
import { openingWords } from '@/lib/text/opening-words';
import type { Analysis, Opinion } from '@/lib/types';
import { CorrectionsList } from '../corrections/corrections-list';
import { cardsOf } from '../marks/cards-of';
import { tellingClaims } from '../marks/telling-claims';
import { MarkController } from '../marks/mark-controller';
import { marksOf } from '../marks/marks-of';
import { ReadingDesk } from '../reading/reading-desk';
import { MutedNote } from '../shell/muted-note';
import { unreadLanguage } from '../verdict/unread-language';
import { MarkedHeadline } from '../verdict/marked-headline';
import { ArticleName } from './article-name';
import { ArticleText } from './article-text';
import { Byline } from './byline';
import { Chains } from './chains';
import { Elsewhere } from './elsewhere';
import { FindingsList } from './findings-list';
import { HeadlineNotes } from './headline-notes';
import { History, HistoryNote } from './history';
import { langOf } from './lang-of';
import { Legend } from './legend';
import { MarginCard } from './margin-card';
import { placeAndDay } from './place-and-day';
import { Receipt } from './receipt';
import { SecondOpinions } from './second-opinions';
import { SourcesOfArticle } from './sources-of-article';
import { Standfirst } from './standfirst';
import { TakeAway } from './take-away';
import { UnnamedSources } from './unnamed-sources';
import { Variants } from './variants';
import { caveatOf, VerdictStrip } from './verdict-strip';

interface Props {
  readonly analysis: Analysis;
  /** SHA-256 of the article's text, hexadecimal: part of every receipt. */
  readonly textHash: string;
  /** Of other judges, kept apart from the analysis. */
  readonly opinions?: readonly Opinion[];
  /** Of what stood at the article's address, oldest first. */
  readonly history?: readonly HistoryEntry[];
  /** How the article came here; stands above its receipt. */
  readonly provenance?: ReactNode;
}

/** An article as a marked proof: verdict, headline with its notes, text with its margin, how its statements came here, sources, findings, history, receipt. */
export function Proof({ analysis, textHash, opinions = [], history = [], provenance }: Props) {
  const t = useTranslations('article');
  const verdict = useTranslations('verdict');
  const { article, engine } = analysis;
  const lang = langOf(article);
  const cards = cardsOf(analysis);
  const [check] = analysis.headlines;
  const unread = unreadLanguage(analysis, useLocale(), verdict);
  // Told in the strip already when it is the reason why the headline was not checked.
  const caveat =
    unread === null && (check || analysis.article.headline === null) ? caveatOf(analysis, t) : null;
  const telling = new Set(tellingClaims(analysis));
  const unmarked = analysis.claims.filter((claim) => !telling.has(claim));
  return (
    <article id="proof" className="proof">
      <VerdictStrip analysis={analysis} />
      <MutedNote
        count={analysis.muted?.length ?? 0}
        hidden={analysis.muted?.reduce((sum, { hidden }) => sum + hidden, 0)}
        className="mt-3"
      />
      {caveat && (
        <p role="note" className="mt-4 border-l-2 border-ink pl-4 text-[15px]">
          {caveat}
        </p>
      )}
      <HistoryNote entries={history} articleId={article.id} />
      <div className="mt-8 grid gap-x-14 xl:grid-rows-[auto_1fr] xl:grid-cols-[minmax(0,680px)_minmax(0,400px)]">
        <div className="min-w-0">
          <Origin analysis={analysis} />
          {article.headline !== null && (
            <h1 className="mt-3 text-[2rem] leading-[1.14] sm:text-[2.75rem]">
              {check && check.variant.text === article.headline ? (
                <span lang={lang}>
                  <MarkedHeadline check={check} notes="note" />
                </span>
              ) : (
                <bdi dir="auto" lang={lang}>
                  {article.headline}
                </bdi>
              )}
            </h1>
          )}
          {article.headline === null && (
            <h1 className="mt-3 text-2xl leading-tight">
              <ArticleName headline={null} opening={openingWords(article.text)} />
            </h1>
          )}
          <Standfirst analysis={analysis} />
          <Byline article={article} className="mt-3" />
        </div>
        {check && check.phrases.length > 0 && (
          <section aria-label={t('head.notes')} className="mt-8 xl:row-span-2 xl:mt-9">
            <HeadlineNotes check={check} analysis={analysis} prefix="note" />
          </section>
        )}
        {check && <Variants analysis={analysis} />}
      </div>

      <div className="mt-8 grid gap-x-14 border-t border-rule pt-5 xl:grid-cols-[minmax(0,680px)_minmax(0,400px)]">
        <section aria-label={t('text.label')} className="min-w-0 pl-2 sm:pl-0">
          {unread === null && <Legend />}
          <ArticleText
            article={article}
            marks={marksOf(analysis, cards)}
            numbers={new Map(cards.map(({ id, number }) => [id, number]))}
          />
        </section>
        <section aria-label={t('text.notes')} className="min-w-0">
          <ol className="margin">
            <Slices>
              {cards.map((card) => (
                <MarginCard key={card.id} card={card} textHash={textHash} engine={engine} article={article} />
              ))}
            </Slices>
          </ol>
        </section>
      </div>

      <div className="max-w-[680px]">
        <Chains cards={cards} />
        <section aria-labelledby="sources" className="mt-14">
          <h2 id="sources" className="text-2xl">
            {t('sources.title')}
          </h2>
          <div className="mt-3">
            {unread === null || analysis.sources.length > 0 ? (
              <SourcesOfArticle analysis={analysis} cards={cards} />
            ) : (
              <p className="text-muted">{t('sources.notLooked', { language: unread })}</p>
            )}
          </div>
        </section>
        <UnnamedSources analysis={analysis} cards={cards} />
        <CorrectionsList corrections={analysis.corrections ?? []} cards={cards} articleId={article.id} />
        <Elsewhere across={analysis.across} cards={cards} articleId={article.id} />
        <section aria-labelledby="findings" className="mt-14">
          <h2 id="findings" className="text-2xl">
            {t('findings.title')}
          </h2>
          <div className="mt-3">
            <FindingsList findings={analysis.findings} textHash={textHash} engine={engine} />
          </div>
        </section>
        <SecondOpinions opinions={opinions} />
        {unmarked.length > 0 && (
          <details className="mt-10 text-sm">
            <summary className="link w-fit cursor-pointer text-muted">
              {t('unmarked', { count: unmarked.length })}
            </summary>
            <ul className="mt-3 divide-y divide-rule border-y border-rule">
              <Slices>
                {unmarked.map((claim) => (
                  <li key={claim.id} className="py-2 sm:grid sm:grid-cols-[9rem_1fr] sm:gap-6">
                    <span className="label block pt-0.5">
                      {t('card.states', { kind: t(`claim.${claim.kind}`) })}
                    </span>
                    <span className="font-serif text-base" dir="auto" lang={lang}>
                      {claim.text}
                    </span>
                  </li>
                ))}
              </Slices>
            </ul>
          </details>
        )}
        <History entries={history} articleId={article.id} />
        <section aria-labelledby="take-away" className="no-print mt-14">
          <h2 id="take-away" className="text-2xl">
            {t('takeAway.title')}
          </h2>
          <p className="mt-3">
            <Link href={`/articles/${encodeURIComponent(article.id)}/report`} className="button">
              {t('takeAway.report')}
            </Link>
          </p>
          <div className="mt-4">
            <TakeAway articleId={article.id} />
          </div>
        </section>
        {provenance}
        <Receipt analysis={analysis} textHash={textHash} />
      </div>
      {/* Another set of cards, another hold on the page. */}
      <MarkController
        rootId="proof"
        version={`${engine} ${analysis.corrections?.map(({ id }) => id).join() ?? ''}`}
      />
      <ReadingDesk articleId={article.id} />
    </article>
  );
}

/** Where and when the article appeared. */
function Origin({ analysis: { article } }: { analysis: Analysis }) {
  const t = useTranslations('article');
  const locale = useLocale();
  return (
    <p className="text-sm text-muted">
      <bdi>{placeAndDay(article, t, locale).join(' · ')}</bdi>
      {article.url && (
        <>
          {' · '}
          <a href={article.url} className="link" rel="noreferrer">
            {t('head.original')}
          </a>
        </>
      )}
    </p>
  );
}
