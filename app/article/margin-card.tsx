import { useLocale, useTranslations } from '#messages';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { atFragment, textFragment } from '@/lib/text/text-fragment';
import type { Article, Claim } from '@/lib/types';
import type { Card, FoundIn } from '../marks/card';
import { isWorthChecking } from '../marks/telling-claims';
import { FindingLines } from '../marks/finding-lines';
import { sourceAnchor } from '../marks/marks-of';
import { ChainLine, ChainWords, isTelling } from './chain-line';
import { CheckedLines } from './checked-lines';
import { AlsoHeld, StanceWords } from './stance-words';
import { ChangesList } from './changes-list';
import { AlsoIn } from './elsewhere';
import { Beside } from './beside';
import { ByHandLines } from './by-hand-lines';
import { langOf } from './lang-of';
import { receiptOf } from './receipt-of';
import { speakerWords } from '@/lib/text/speaker-words';
import { ReferenceLines } from './reference-lines';

interface Props {
  readonly card: Card;
  /** SHA-256 of the article's text, hexadecimal. */
  readonly textHash: string;
  readonly engine: string;
  readonly article: Article;
}

/** One note in the margin: what is said, by whom, through whom, and what the primary source has. */
export function MarginCard({ card, textHash, engine, article }: Props) {
  const t = useTranslations('article');
  const articleId = article.id;
  const lang = langOf(article);
  const receipt = (rule: string) => (
    <p className="receipt mt-2">{receiptOf(rule, textHash, card.anchor, engine)}</p>
  );
  switch (card.kind) {
    case 'statement': {
      const { attribution, source } = card;
      return (
        <Frame card={card} look={attribution.kind === 'indirect' ? 'reported' : 'quotation'}>
          <Label card={card}>
            {t(`statement.${attribution.kind}`)}
            {card.claims.some(isWorthChecking) && `, ${t('card.alsoWorth')}`}
          </Label>
          <p dir="auto" lang={lang}>
            {source ? (
              <a href={`#${sourceAnchor(source.id)}`} className="link font-semibold">
                <bdi className="inline-block first-letter:uppercase">{source.name}</bdi>
              </a>
            ) : (
              <span className="font-semibold">
                {attribution.source ? speakerWords(attribution.source) : <Unnamed />}
              </span>
            )}
            {source?.role && <span className="text-muted">, {source.role}</span>}
          </p>
          <Way card={card} articleId={articleId} />
          <FindingLines findings={card.findings} />
          <CheckedLines checked={card.checked} />
          <EvidenceLines foundIn={card.foundIn} />
          <ByHandLines card={card} />
          <div className="card-more">
            {card.claims.map((claim) => (
              <ClaimLines key={claim.id} claim={claim} lang={lang} />
            ))}
            {card.tooShort.map(({ start, exact }) => (
              <p key={start} className="mt-1.5 text-muted">
                {t.rich('card.tooShort', {
                  words: () => (
                    <bdi dir="auto" lang={lang}>
                      {exact.replace(/[,.]$/, '')}
                    </bdi>
                  ),
                })}
              </p>
            ))}
            {attribution.cue && (
              <p className="mt-1.5 text-muted">
                {t('card.cue')}{' '}
                <q dir="auto" lang={lang}>
                  {attribution.cue.exact}
                </q>
              </p>
            )}
            {receipt(`attribution/${attribution.kind}`)}
          </div>
        </Frame>
      );
    }
    case 'claim':
      return (
        <Frame card={card} look="claim">
          <Label card={card}>{t(isWorthChecking(card.claim) ? 'card.worth' : 'card.claim')}</Label>
          {isResolved(card.claim) ? (
            <p className="card-passage" dir="auto" lang={lang}>
              {card.claim.text}
            </p>
          ) : (
            <p>
              <WhyWorthChecking claim={card.claim} />
            </p>
          )}
          <Way card={card} articleId={articleId} />
          <FindingLines findings={card.findings} />
          <CheckedLines checked={card.checked} />
          <EvidenceLines foundIn={card.foundIn} />
          <ByHandLines card={card} />
          <div className="card-more">
            {isResolved(card.claim) && (
              <p className="mt-1.5 text-muted">
                <WhyWorthChecking claim={card.claim} />
              </p>
            )}
            {receipt(`claim/${card.claim.kind}`)}
          </div>
        </Frame>
      );
    case 'finding':
      return (
        <Frame card={card} look="finding">
          <Label card={card}>{t('card.toLookAt')}</Label>
          <p lang="en">{card.finding.message}</p>
          <div className="card-more">
            {card.finding.expected && (
              <p className="mt-1.5 text-muted">
                {t('card.expected')} <span lang="en">{card.finding.expected}</span>
              </p>
            )}
            {receipt(card.finding.rule)}
          </div>
        </Frame>
      );
  }
}

/** True where the claim says more than the words beside it, so that it stands alone: "the company [Tidewell]". */
const isResolved = ({ text, span }: Claim): boolean =>
  text.replace(/\W+$/, '') !== span.exact.replace(/\W+$/, '');

/** How it came here, where else it stands, and where its links lead. */
function Way({ card, articleId }: { card: Card; articleId: string }) {
  return (
    <>
      {card.chain && isTelling(card.chain) && (
        <div className="mt-1">
          <ChainLine chain={card.chain} />
          <p className="card-more text-muted">
            <ChainWords chain={card.chain} />
          </p>
        </div>
      )}
      {card.cluster && <AlsoIn cluster={card.cluster} articleId={articleId} />}
      <ReferenceLines references={card.references} />
    </>
  );
}

/** A card; while it is lit up, app/reading/card-tools.tsx puts at its end what can be done with it. */
function Frame({ card, look, children }: { card: Card; look: string; children: ReactNode }) {
  return (
    <li
      id={card.id}
      data-card={card.id}
      data-kind={look}
      data-of={ofCard(card)}
      data-number={card.number}
      tabIndex={-1}
      className="card"
    >
      {children}
    </li>
  );
}

/** What a citation or correction of this card is about: kind and id in the analysis. */
function ofCard(card: Card): string | undefined {
  switch (card.kind) {
    case 'statement':
      return `attribution ${card.attribution.id}`;
    case 'claim':
      return `claim ${card.claim.id}`;
    case 'finding':
      return undefined;
  }
}

/** What kind of note it is; its number leads back to its words. */
function Label({ card: { id, number }, children }: { card: Card; children: ReactNode }) {
  return (
    <p className="label">
      <a
        href={`#at-${id}`}
        data-jump={id}
        aria-label={useTranslations('article')('card.back', { number: String(number) })}
      >
        {number}
      </a>
      <span>{children}</span>
    </p>
  );
}

const Unnamed = () => {
  const t = useTranslations('article');
  return <span lang={useLocale()}>{t('card.noSource')}</span>;
};

/** "States a number: gives a figure." The reasons come from the engine, in English. */
function WhyWorthChecking({ claim }: { claim: Claim }) {
  const t = useTranslations('article');
  return (
    <>
      {t('card.states', { kind: t(`claim.${claim.kind}`) })}
      {claim.reasons.length > 0 && (
        <>
          : <span lang="en">{claim.reasons.join(', ')}</span>
        </>
      )}
      .
    </>
  );
}

function ClaimLines({ claim, lang }: { claim: Claim; lang: string }) {
  const t = useTranslations('article');
  return (
    <div className="mt-2">
      <p className="label">{t(isWorthChecking(claim) ? 'card.worth' : 'card.claim')}</p>
      <p className="card-passage" dir="auto" lang={lang}>
        {claim.text}
      </p>
      <p className="text-muted">
        <WhyWorthChecking claim={claim} />
      </p>
    </div>
  );
}

/** What the documents at hand say, with every changed word marked as a proof-reader would. */
function EvidenceLines({ foundIn }: { foundIn: readonly FoundIn[] }) {
  return foundIn.map((found, index) => {
    const { evidence, document, also } = found;
    return (
      <div key={index} className="mt-1.5">
        <p>
          <Link href={`/documents/${encodeURIComponent(document.id)}`} className="link" data-open="document">
            <bdi>{document.title}</bdi>
          </Link>{' '}
          <StanceWords found={found} />.
        </p>
        <ChangesList changes={evidence.changes} />
        {evidence.span && (
          <blockquote className="card-passage card-more mt-1 text-muted" dir="auto">
            {evidence.span.exact}
          </blockquote>
        )}
        <AlsoHeld documents={also} />
        <PlaceInSource evidence={evidence} document={document} />
        <Beside found={found} />
      </div>
    );
  });
}

/** The way to the passage itself, where the document stands on the web. */
function PlaceInSource({
  evidence: { span },
  document: { url, text, blocks },
}: Pick<FoundIn, 'evidence' | 'document'>) {
  const t = useTranslations('article');
  const fragment = url && span && textFragment(text, blocks, span);
  return (
    fragment && (
      <p className="no-print card-more">
        <a href={atFragment(url, fragment)} className="link text-muted" rel="noreferrer" data-open="passage">
          {t('card.openSource')}
        </a>
      </p>
    )
  );
}
