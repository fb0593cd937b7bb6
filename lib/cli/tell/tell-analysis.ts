import { createHash } from 'node:crypto';
import type { Analysis, HeadlineCheck, Severity, Verdict } from '../../types';
import { tellsStatement } from '../../text/tells-statement';
import type { Ink } from './ink';
import { plainText } from './plain-text';
import { columns, wrap } from './wrap';

const VERDICT: Readonly<Record<Verdict, string>> = {
  backed: '● Backed by the text',
  'partly-backed': '◐ Partly backed by the text',
  'not-backed': '✗ Not backed by the text',
  'cannot-tell': '○ Cannot tell',
};
const SEVERITY: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', note: '·' };

/** Lists end after so many entries: `--json` has them all. */
const MOST_ENTRIES = 12;
/** Wider lines are hard to read, whatever the terminal. */
const WIDEST = 92;
const NARROWEST = 40;

export interface TellOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly ink: Ink;
}

/** An analysis told to a person at a terminal: verdict and headline first, then who says what, what to check, and the notes. */
export function tellAnalysis(analysis: Analysis, { width: columnsAtHand, ink }: TellOptions): string {
  const width = Math.max(NARROWEST, Math.min(WIDEST, columnsAtHand)) - 2;
  const lines: string[] = [];
  const say = (text: string, { indent = 0, mark = '', style = (line: string) => line } = {}): void => {
    const margin = ' '.repeat(indent + columns(mark));
    wrap(plainText(text), width - margin.length).forEach((line, index) =>
      lines.push((index === 0 ? ' '.repeat(indent) + mark : margin) + style(line)),
    );
  };
  const section = (title: string, count: number): void => {
    lines.push('', ink.strong(title) + ink.faint(`  ${count}`));
  };
  const more = (total: number): void => {
    if (total > MOST_ENTRIES)
      lines.push(ink.faint(`  … and ${total - MOST_ENTRIES} more (--json has them all)`));
  };

  lines.push('');
  const { article, sources } = analysis;
  if (article.headline !== null) say(article.headline, { style: ink.strong });
  const writers = [...article.byline, ...(article.credits ?? [])].join(', ');
  const origin = [article.outlet, writers, article.publishedAt?.slice(0, 10)].filter(Boolean);
  if (origin.length > 0) say(origin.join(' · '), { style: ink.faint });
  analysis.headlines.forEach((check, index) => tellHeadline(check, index > 0));

  function tellHeadline({ variant, verdict, phrases, repair }: HeadlineCheck, isVariant: boolean): void {
    lines.push('');
    if (isVariant) say(`As ${variant.from}: ${variant.text}`);
    lines.push((verdict === 'not-backed' ? ink.red : ink.strong)(VERDICT[verdict]));
    for (const phrase of phrases.filter(({ status }) => status !== 'backed')) {
      lines.push('');
      say(`“${plainText(phrase.span.exact)}”`, {
        indent: 2,
        style: phrase.status === 'fault' ? ink.red : ink.strong,
      });
      say(phrase.status === 'unclear' ? `Unclear: ${phrase.message}` : phrase.message, { indent: 4 });
      if (phrase.evidence[0]) say(phrase.evidence[0].exact, { indent: 4, mark: '│ ', style: ink.faint });
    }
    if (repair !== null) say(`It would stand as: ${repair}`, { indent: 2 });
  }

  const names = new Map(sources.map(({ id, name, role }) => [id, role ? `${name}, ${role}` : name]));
  const statements = analysis.attributions.filter((attribution) => tellsStatement(attribution, analysis));
  const silent = analysis.attributions.length - statements.length;
  if (analysis.attributions.length > 0) {
    section('Who says what', statements.length);
    for (const { source, sourceId, cue, content, kind } of statements.slice(0, MOST_ENTRIES)) {
      const words = content.map((span) => plainText(span.exact)).join(' … ');
      const speaker = names.get(sourceId ?? '') ?? source?.exact ?? 'somebody not named';
      say([speaker, cue?.exact].filter(Boolean).join(' — '), { indent: 2, style: ink.strong });
      say(kind === 'direct' ? `“${words.replace(/^(?:["“]|'')|(?:["”]|'')$/g, '')}”` : words, { indent: 4 });
    }
    more(statements.length);
    if (silent > 0)
      say(
        `${silent} more ${silent === 1 ? 'passage attributes' : 'passages attribute'} something to somebody without a statement (--json has them)`,
        { indent: 2, style: ink.faint },
      );
  }

  const claims = analysis.claims
    .filter((claim) => claim.checkable && claim.checkworthiness >= 0.5)
    .sort((a, b) => b.checkworthiness - a.checkworthiness || a.span.start - b.span.start);
  if (claims.length > 0) {
    section('Worth checking', claims.length);
    for (const { text, reasons } of claims.slice(0, MOST_ENTRIES)) {
      say(text, { indent: 2, mark: '– ' });
      if (reasons.length > 0) say(reasons.join(', '), { indent: 4, style: ink.faint });
    }
    more(claims.length);
  }

  if (analysis.findings.length > 0) {
    section('Notes', analysis.findings.length);
    for (const { severity, message, expected } of analysis.findings) {
      say(message, { indent: 2, mark: `${SEVERITY[severity]} ` });
      if (expected !== null) say(`wanted: ${expected}`, { indent: 4, style: ink.faint });
    }
  }

  if (analysis.muted) {
    const kept = analysis.muted.filter(({ hidden }) => hidden > 0);
    const count =
      analysis.muted.length === 1 ? 'One rule is muted' : `${analysis.muted.length} rules are muted`;
    lines.push('');
    say(
      kept.length === 0
        ? `${count} and would say nothing here.`
        : `${count}; kept back here: ${kept.map(({ rule, hidden }) => `${rule} (${hidden})`).join(', ')}.`,
      { style: ink.faint },
    );
  }

  const hash = createHash('sha256').update(article.text).digest('hex').slice(0, 16);
  lines.push('');
  say(`${analysis.engine} · text sha256 ${hash} · ${article.text.length} characters`, { style: ink.faint });
  lines.push('');
  return lines.join('\n');
}
