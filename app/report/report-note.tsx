import { useLocale, useTranslations } from '#messages';
import { saidWords } from '@/lib/text/said-words';
import { joinSpans, spanOf } from '@/lib/text/span';
import { atFragment, textFragment } from '@/lib/text/text-fragment';
import type { Article, Span } from '@/lib/types';
import { ChainWords, isTelling } from '../article/chain-line';
import { RatingWords } from '../article/checked-lines';
import { langOf } from '../article/lang-of';
import { receiptOf } from '../article/receipt-of';
import { speakerWords } from '@/lib/text/speaker-words';
import { AlsoHeld, StanceWords } from '../article/stance-words';
import type { Card, FoundIn } from '../marks/card';
import { FindingLines } from '../marks/finding-lines';
import { isWorthChecking } from '../marks/telling-claims';
import { formatDay } from '../shell/format-day';

interface Props {
  readonly card: Card;
  readonly article: Article;
  readonly textHash: string;
  readonly engine: string;
}

/** One note on paper: its words, who says them, how they came here, what the source has, with addresses and a receipt. */
export function ReportNote({ card, article, textHash, engine }: Props) {
  const t = useTranslations('article');
  const report = useTranslations('report');
  const locale = useLocale();
  const { text, blocks, captions, headline, standfirst, url } = article;
  const words = wordsOf(card);
  const [start, end] = [words[0].start, words[words.length - 1].end];
  const also = [headline, standfirst, ...captions].filter((part) => part !== null);
  const fragment = url && textFragment(text, blocks, spanOf(text, start, end), also);
  return (
    <li id={`note-${card.number}`} className="report-item grid grid-cols-[2rem_minmax(0,1fr)]">
      <span className="font-semibold tabular-nums">{card.number}</span>
      <div className="min-w-0">
        <p className="font-serif text-base leading-6" dir="auto" lang={langOf(article)}>
          {card.kind === 'statement' ? saidWords(card.attribution) : joinSpans(words)}
        </p>
        <p className="mt-0.5">
          <Who card={card} />
        </p>
        {card.kind !== 'finding' && <FindingLines findings={card.findings} />}
        {card.chain && isTelling(card.chain) && (
          <p className="text-muted">
            <bdi className="inline-block first-letter:uppercase">
              {/* With its full stop, which would stand at the head of a line of its own beside a block. */}
              {card.chain.hops.map(({ name }) => name).join(' → ')}.
            </bdi>{' '}
            <ChainWords chain={card.chain} />
          </p>
        )}
        {card.foundIn.map((found, index) => (
          <EvidenceNote key={index} found={found} />
        ))}
        {card.attached.map(({ link, document }) => (
          <p key={link.by!.correctionId}>
            {t.rich(document.status === 'wanted' ? 'card.sourceWanted' : 'card.sourceIs', {
              title: () => <bdi className="font-semibold">{document.title}</bdi>,
            })}
            {t.rich('card.attached', {
              name: () => <bdi>{link.by!.actor}</bdi>,
              at: formatDay(link.by!.at, locale),
            })}
            {document.url && <Address href={document.url} />}
          </p>
        ))}
        {card.checked.map(({ of, check }) => (
          <p key={`${of.id} ${check.id}`}>
            {t('card.checked')} <RatingWords check={check} />
          </p>
        ))}
        {card.references.map(({ id, href }) => href !== null && <Address key={id} href={href} />)}
        {url && fragment && <Address href={atFragment(url, fragment)} name={report('theseWords')} />}
        <p className="receipt mt-1">{receiptOf(ruleOf(card), textHash, card.anchor, engine)}</p>
      </div>
    </li>
  );
}

/** What a document has of it: the passage, where it is not the quoted words themselves, and its address. */
function EvidenceNote({ found }: { found: FoundIn }) {
  const { evidence, document, also } = found;
  return (
    <>
      <p>
        <bdi className="font-semibold">{document.title}</bdi> <StanceWords found={found} />
        {evidence.span && evidence.stance !== 'verbatim' && (
          <>
            : <q dir="auto">{evidence.span.exact}</q>
          </>
        )}
        {document.url && <Address href={document.url} />}
      </p>
      <AlsoHeld documents={also} />
    </>
  );
}

function wordsOf(card: Card): readonly Span[] {
  switch (card.kind) {
    case 'statement':
      return card.attribution.content;
    case 'claim':
      return [card.claim.span];
    case 'finding':
      return [card.anchor];
  }
}

function ruleOf(card: Card): string {
  switch (card.kind) {
    case 'statement':
      return `attribution/${card.attribution.kind}`;
    case 'claim':
      return `claim/${card.claim.kind}`;
    case 'finding':
      return card.finding.rule;
  }
}

function Who({ card }: { card: Card }) {
  const t = useTranslations('article');
  const report = useTranslations('report');
  switch (card.kind) {
    case 'statement':
      return (
        <>
          {t(`statement.${card.attribution.kind}`)}:{' '}
          <bdi className="font-semibold">
            {card.source?.name ??
              (card.attribution.source ? speakerWords(card.attribution.source) : report('noSource'))}
          </bdi>
          {card.source?.role && <span className="text-muted">, {card.source.role}</span>}
          {card.claims.filter(isWorthChecking).map(({ id, text }) => (
            <span key={id} className="block">
              {t('card.worth')}: <bdi className="font-serif">{text}</bdi>
            </span>
          ))}
        </>
      );
    case 'claim':
      return report('ownVoice');
    case 'finding':
      return <span lang="en">{card.finding.message}</span>;
  }
}

/** An address as it is printed: in full. On a screen one with a `name` is a link of that name. */
function Address({ href, name }: { href: string; name?: string }) {
  return (
    <a
      href={href}
      className="bare-address link block min-h-6 text-[13px] text-muted [overflow-wrap:anywhere]"
      rel="noreferrer"
    >
      {name ? (
        <>
          {name}
          <span className="hidden print:inline">: {href}</span>
        </>
      ) : (
        href
      )}
    </a>
  );
}
