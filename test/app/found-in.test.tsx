// @vitest-environment jsdom
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Proof } from '@/app/article/proof';
import { TraceList } from '@/app/documents/trace-list';
import { partOf, spanOf } from '@/lib/text/span';
import type { Analysis, Evidence } from '@/lib/types';
import { stubBrowser } from './browser-stubs';
import { fixture } from './fixture';
import { render } from './in-words';

const [letter] = fixture.documents;
const transcript = { ...letter, id: 'transcript', title: 'Transcript of the hearing' };
const [attribution] = fixture.attributions;
const [content] = attribution.content;
const inner = content.exact.indexOf(' ', 20);
const whole = content.exact.replace(/^[“"]|[,”"]+$/g, '');
const at = content.exact.indexOf(whole);
const parts = [partOf(content, at, inner), partOf(content, inner + 1, at + whole.length)];
const said = { ...attribution, kind: 'direct' as const, content: parts };
const evidence = (part: number, more: Partial<Evidence>): Evidence => ({
  of: { kind: 'attribution', id: attribution.id },
  quoted: parts[part],
  documentId: letter.id,
  span: spanOf(letter.text, 0, 20),
  stance: 'verbatim',
  changes: [],
  score: 1,
  ...more,
});
const cardOf = (change: Partial<Analysis>): string => {
  const analysis = { ...fixture, attributions: [said, ...fixture.attributions.slice(1)], ...change };
  const { container } = render(<Proof analysis={analysis} textHash="ab12cd34ef56ab12" />);
  return container.querySelector(`#card-${attribution.id}`)!.textContent!;
};

beforeEach(() => stubBrowser());
afterEach(cleanup);

describe('a note on a quotation in parts', () => {
  it('says of each part what the document has of it', () => {
    const card = cardOf({ evidence: [evidence(0, {}), evidence(1, { stance: 'altered' })] });
    expect(card).toContain(`${letter.title} has “${parts[0].exact}” word for word`);
    expect(card).toMatch(/has “[^”]+” in other words than quoted/);
    expect(card).not.toContain('has it word for word');
  });

  it('names the part also where the other was not traced', () => {
    const card = cardOf({ evidence: [evidence(0, {})] });
    expect(card).toContain(`has “${parts[0].exact}” word for word`);
    expect(card).not.toContain('has it word for word');
  });

  it('says of two words that they were not looked for, where documents are at hand', () => {
    const [first, second] = content.exact.split(' ');
    const few = partOf(content, 0, first.length + 1 + second.length);
    const attributions = [{ ...said, content: [few] }, ...fixture.attributions.slice(1)];
    const told = /Not looked for in documents: “[^”]+” is too short/;
    expect(cardOf({ attributions, evidence: [], documents: [{ ...letter, status: 'held' }] })).toMatch(told);
  });

  it('says so of no longer words', () => {
    const told = cardOf({ evidence: [evidence(0, {})], documents: [{ ...letter, status: 'held' }] });
    expect(told).not.toContain('Not looked for in documents');
  });

  it('calls no whole word for word that an earlier engine traced a part of', () =>
    expect(cardOf({ evidence: [evidence(0, { quoted: undefined })] })).not.toContain('word for word'));

  it('says nothing of words that a person has taken out of the statement', () => {
    const attributions = [{ ...said, content: parts.slice(1) }, ...fixture.attributions.slice(1)];
    expect(cardOf({ attributions, evidence: [evidence(0, {})] })).not.toContain('word for word');
  });

  it('tells in one line what else has the words', () => {
    const card = cardOf({
      documents: [letter, transcript],
      evidence: [evidence(0, {}), evidence(0, { documentId: transcript.id })],
    });
    expect(card).toContain(`Word for word in ${transcript.title} too.`);
    expect(card.split(`has “${parts[0].exact}” word for word`)).toHaveLength(2);
  });
});

describe('a note on a claim', () => {
  it('says of a document that states it too that the article does not name it', () => {
    const [claim] = fixture.claims.filter(({ attributionId }) => attributionId === null);
    const quiet = { ...claim, checkworthiness: 0.1 };
    const from = { kind: 'claim', id: claim.id } as const;
    const noteOf = (method: 'content-match' | 'named') => {
      const analysis: Analysis = {
        ...fixture,
        attributions: [],
        claims: [quiet],
        links: [{ from, documentId: letter.id, method, score: 0.8 }],
        evidence: [evidence(0, { of: from, quoted: undefined, stance: 'supports' })],
      };
      const { container } = render(<Proof analysis={analysis} textHash="ab12cd34ef56ab12" />);
      return container.querySelector(`#card-${claim.id}`)?.textContent;
    };
    expect(noteOf('content-match')).toContain(`${letter.title} states it too`);
    cleanup();
    expect(noteOf('named')).toBeUndefined();
  });
});

describe('the page of a document', () => {
  const trace = (one: Evidence) => ({
    articleId: 'a',
    articleTitle: 'On ships',
    outlet: 'Coast News',
    publishedAt: '2026-03-11',
    speaker: null,
    of: { kind: 'attribution' as const, attribution: said },
    evidence: one,
    stance: one.stance,
  });

  it('prints with each part what is true of it, and no other words', () => {
    const { container } = render(
      <TraceList traces={[trace(evidence(0, {})), trace(evidence(1, { stance: 'altered' }))]} text="" />,
    );
    const lines = [...container.querySelectorAll('li.note')].map((line) => [
      line.querySelector('.label')!.textContent,
      line.querySelector('blockquote')!.textContent,
    ]);
    expect(lines).toEqual([
      [expect.stringContaining('Word for word'), `${parts[0].exact} …`],
      [expect.stringContaining('Altered'), `… ${parts[1].exact}`],
    ]);
  });

  it('names a claim that stands there by its content as what it is, and leads to its card', () => {
    const words = said.content[0];
    const claim = { id: 'c9', span: words, text: words.exact, kind: 'event', checkable: true, checkworthiness: 0, reasons: [], attributionId: null } as const; // prettier-ignore
    const one = evidence(0, { of: { kind: 'claim', id: 'c9' }, quoted: undefined, stance: 'supports' });
    const { container } = render(
      <TraceList traces={[{ ...trace(one), of: { kind: 'claim', claim } }]} text="" />,
    );
    expect(container.querySelector('.label')!.textContent).toContain('Stated in both');
    expect(container.querySelector('blockquote a')!.getAttribute('href')).toBe('/articles/a#at-card-c9');
  });
});
