import { useLocale, useTranslations } from '#messages';
import { Slices } from '#slices';
import { openingWords } from '@/lib/text/opening-words';
import { joinSpans } from '@/lib/text/span';
import { describeChange } from '@/lib/desk/correct/describe-change';
import type { Analysis, Flag, PhraseCheck } from '@/lib/types';
import { sourcesWanted } from '../article/sources-of-article';
import { ArticleName } from '../article/article-name';
import { Byline } from '../article/byline';
import { langOf } from '../article/lang-of';
import { placeAndDay } from '../article/place-and-day';
import { cardsOf } from '../marks/cards-of';
import { evidenceShown } from '../marks/evidence-shown';
import { formatMinute } from '../shell/format-day';
import { reasonWords } from '../queue/reasons';
import { MarkedHeadline } from '../verdict/marked-headline';
import { VerdictShape } from '../verdict/verdict-shape';
import { faultsOf, verdictSentence } from '../verdict/verdict-words';
import { ReportNote } from './report-note';

interface Props {
  readonly analysis: Analysis;
  /** Of this article, decided or not. */
  readonly flags: readonly Flag[];
  /** SHA-256 of the article's text, hexadecimal. */
  readonly textHash: string;
}

/** A note that has its own full stop: "See the second paragraph." */
const ENDED = /[.!?…]["'”’»)]*\s*$/;

/** An article's verdict, notes, sources and decisions on paper: every address is printed, every note has its receipt. */
export function Report({ analysis, flags, textHash }: Props) {
  const t = useTranslations('report');
  const ofArticle = useTranslations('article');
  const verdict = useTranslations('verdict');
  const ofQueue = useTranslations('queue');
  const locale = useLocale();
  const { article, engine, headlines, sources, corrections = [] } = analysis;
  const cards = cardsOf(analysis);
  const [check] = headlines;
  const wanted = sourcesWanted(analysis);
  const byHand = analysis.documents.filter(({ status }) => status === 'wanted');
  const statements = (sourceId: string) =>
    cards.filter((card) => card.kind === 'statement' && card.source?.id === sourceId);
  return (
    <article className="report max-w-[760px]">
      <header>
        <p className="text-sm text-muted">
          <bdi>{placeAndDay(article, ofArticle, locale).join(' · ')}</bdi>
        </p>
        <h1 className="mt-2 text-[2rem] leading-[1.15]" lang={langOf(article)}>
          {check && check.variant.text === article.headline ? (
            <MarkedHeadline check={check} />
          ) : (
            <ArticleName headline={article.headline} opening={openingWords(article.text)} />
          )}
        </h1>
        <Byline article={article} className="mt-2" />
        {article.url && (
          <p className="mt-2 text-sm">
            <a href={article.url} className="bare-address link [overflow-wrap:anywhere]" rel="noreferrer">
              {article.url}
            </a>
          </p>
        )}
        <p className="mt-5 border-y border-ink py-3 text-[17px]">
          {check ? (
            <>
              <VerdictShape verdict={check.verdict} className="mr-2 size-4 align-[-0.15em]" />
              <strong className={check.verdict === 'not-backed' ? 'text-red' : ''}>
                {verdict(`word.${check.verdict}`)}.
              </strong>{' '}
              <span dir="auto">{verdictSentence(check, verdict)}</span>
            </>
          ) : (
            <strong>{t('noVerdict')}</strong>
          )}
        </p>
      </header>
      {check && faultsOf(check).length > 0 && (
        <section aria-labelledby="headline">
          <h2 id="headline">{t('headline')}</h2>
          <ol className="list-none">
            {faultsOf(check).map((phrase, index) => (
              <li key={index} className="report-item">
                <p>
                  <q dir="auto" className="font-semibold">
                    {phrase.span.exact}
                  </q>
                  {phrase.fault && (
                    <span className="text-muted"> ({verdict(`fault.${phrase.fault}.name`)})</span>
                  )}
                  : <span lang="en">{phrase.message}</span>
                </p>
                <Evidence phrase={phrase} analysis={analysis} />
              </li>
            ))}
          </ol>
          {check.repair && (
            <p className="mt-2" dir="auto">
              <span className="label">{t('repair')}</span> {check.repair}
            </p>
          )}
        </section>
      )}
      <section aria-labelledby="notes">
        <h2 id="notes">{t('notes')}</h2>
        {cards.length === 0 && <p className="text-muted">{t('noNotes')}</p>}
        <ol className="list-none">
          <Slices>
            {cards.map((card) => (
              <ReportNote key={card.id} card={card} article={article} textHash={textHash} engine={engine} />
            ))}
          </Slices>
        </ol>
      </section>
      <section aria-labelledby="sources">
        <h2 id="sources">{t('sources')}</h2>
        {sources.length === 0 && <p className="text-muted">{t('noSources')}</p>}
        <ul>
          {sources.map((source) => (
            <li key={source.id} className="report-line">
              <bdi className="inline-block font-semibold first-letter:uppercase">{source.name}</bdi>
              {source.role && <span>, {source.role}</span>}
              <span className="text-muted">
                {' '}
                · {ofArticle(`source.${source.kind}`)}
                {statements(source.id).length > 0 &&
                  ` · ${t('numbers', {
                    count: statements(source.id).length,
                    numbers: statements(source.id)
                      .map(({ number }) => number)
                      .join(', '),
                  })}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {wanted.length + byHand.length > 0 && (
        <section aria-labelledby="wanted">
          <h2 id="wanted">{t('wanted')}</h2>
          <p className="text-muted">{t('wantedAbout')}</p>
          <ul>
            {[
              ...wanted.map(({ id, name }) => ({ id, name })),
              ...byHand.map(({ id, title }) => ({ id, name: title })),
            ].map(({ id, name }) => (
              <li key={id} className="report-line">
                <bdi className="inline-block first-letter:uppercase">{name}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Decided flags={flags} corrections={corrections} />
      <footer className="receipt mt-8 border-t border-rule pt-3">
        <p>{t('foot', { engine, sha256: textHash, units: String(article.text.length), id: article.id })}</p>
        <p className="mt-1">{t('never')}</p>
      </footer>
    </article>
  );

  function Decided({
    flags: raised,
    corrections: made,
  }: {
    flags: readonly Flag[];
    corrections: typeof corrections;
  }) {
    const told = raised.filter(({ decision, raised: note }) => decision !== null || note !== null);
    if (told.length + made.length === 0) return null;
    return (
      <section aria-labelledby="decided">
        <h2 id="decided">{t('decided')}</h2>
        <ul>
          {told.map(({ id, check: { variant }, decision, raised: note }) => (
            <li key={id} className="report-line">
              {note && (
                <>
                  {t.rich('flaggedBy', { name: () => <bdi>{note.actor}</bdi> })}{' '}
                  <bdi dir="auto">{note.note}</bdi>
                  {note.words && (
                    <>
                      {' '}
                      (<q dir="auto">{joinSpans([note.words])}</q>)
                    </>
                  )}
                  {!note.words && ENDED.test(note.note) ? ' ' : '. '}
                </>
              )}
              {decision ? (
                <>
                  {t.rich(decision.action === 'confirm' ? 'confirmed' : 'dismissed', {
                    name: () => <bdi>{decision.actor}</bdi>,
                    at: formatMinute(decision.createdAt, locale),
                  })}
                  {decision.reason && (
                    <>
                      : <bdi dir="auto">{reasonWords(decision.reason, ofQueue)}</bdi>
                    </>
                  )}{' '}
                  {!note && (
                    <span className="text-muted">
                      {t.rich('ofHeadline', { words: () => <q dir="auto">{variant.text}</q> })}
                    </span>
                  )}
                </>
              ) : (
                <span className="text-muted">{t('undecided')}</span>
              )}
            </li>
          ))}
          {made.map(({ id, actor, at, change, of }) => (
            <li key={id} className="report-line">
              <span className="text-muted">
                {ofArticle.rich('card.corrected', {
                  name: () => <bdi>{actor}</bdi>,
                  at: formatMinute(at, locale),
                })}
                :{' '}
              </span>
              <bdi dir="auto" lang="en">
                {describeChange(change)}
              </bdi>
              {of === null && <span className="text-muted"> {t('wordsGone')}</span>}
            </li>
          ))}
        </ul>
      </section>
    );
  }
}

/** The nearest sentence of the text, and what the source itself says. */
function Evidence({ phrase, analysis }: { phrase: PhraseCheck; analysis: Analysis }) {
  const verdict = useTranslations('verdict');
  const { nearest, quoted } = evidenceShown(phrase, analysis);
  return (
    <>
      {nearest && (
        <p className="mt-1 font-serif text-base" dir="auto">
          <span className="label font-sans">{verdict('nearest')}</span> {nearest.exact}
        </p>
      )}
      {quoted && (
        <p className="mt-1 font-serif text-base" dir="auto">
          <span className="label font-sans">
            {verdict.rich('quotedFrom', { name: () => <bdi>{quoted.by.name}</bdi> })}
          </span>{' '}
          {quoted.span.exact}
        </p>
      )}
    </>
  );
}
