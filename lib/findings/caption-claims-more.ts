import type { Finding, Span } from '../types';
import type { Rule } from './rule';

/**
 * Stems of accusing words. A caption describes its picture in words that the text need not share ("a tram at dusk"),
 * so only what accuses or counts is held against the text.
 */
const ACCUSATION =
  /\b(?:abus|arson|assault|attack|blackmail|brib|cheat|conspir|corrupt|cover[- ]?up|crime|criminal|deceiv|defraud|embezzl|espionage|extort|fraud|guilt|harass|hijack|illegal|kidnap|launder|lied\b|lying\b|murder|plagiar|poison|rape|rig(?:ged|ging)\b|sabotag|scam|smuggl|spie[ds]\b|spy|steal|stole|surveil|swindl|terror|theft|thie|traffick|treason|unlawful|violat)\p{L}*/giu;

// Shares, sums and large counts; the date on which a picture was taken is none of them.
const FIGURE =
  /(?:[$£€]\s?\d[\d.,]*\d|[$£€]\s?\d)(?:\s(?:thousand|million|billion|trillion))?|\d[\d.,]*\s?(?:%|per ?cent\b|thousand\b|million\b|billion\b|trillion\b)|\b\d{1,3}(?:,\d{3})+\b/gi;

/** First letters of an accusation: enough to let "spying" stand for "spied", and "bribery" for "bribes". */
const STEM_LENGTH = 4;
const stem = (word: string): string =>
  /^sp(?:y|ie)/i.test(word) ? 'sp' : word.slice(0, STEM_LENGTH).toLowerCase();
const figureKey = (figure: string): string =>
  figure
    .toLowerCase()
    .replace(/[\s,]/g, '')
    .replace(/percent/, '%');

const wordsMissing = (caption: string, body: string): readonly string[] => {
  const accused = new Set((body.match(ACCUSATION) ?? []).map(stem));
  const counted = new Set((body.match(FIGURE) ?? []).map(figureKey));
  return [
    ...(caption.match(ACCUSATION) ?? []).filter((word) => !accused.has(stem(word))),
    ...(caption.match(FIGURE) ?? []).filter((figure) => !counted.has(figureKey(figure))),
  ];
};

/** A caption that accuses or counts where the article's text does not. Captions are no evidence for a headline. */
export const captionClaimsMore: Rule = ({ article }) => {
  const captionBlocks = article.blocks.filter((block) => block.kind === 'caption').map((block) => block.span);
  const body = article.blocks
    .filter((block) => block.kind !== 'caption')
    .map((block) => block.span.exact)
    .join('\n');
  const captions: readonly { readonly text: string; readonly span: Span | null }[] = [
    ...captionBlocks.map((span) => ({ text: span.exact, span })),
    ...article.captions
      .filter((text) => !captionBlocks.some((span) => span.exact === text))
      .map((text) => ({ text, span: null })),
  ];
  return captions.flatMap(({ text, span }): Finding[] => {
    const missing = wordsMissing(text, body);
    if (missing.length === 0) return [];
    return [
      {
        rule: 'caption-claims-more',
        severity: 'warning',
        span,
        message: `The caption “${text}” says ${missing.map((word) => `“${word}”`).join(' and ')}; the text does not.`,
        expected: null,
        evidence: [],
      },
    ];
  });
};
