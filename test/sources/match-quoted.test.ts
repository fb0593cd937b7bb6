import { describe, expect, it } from 'vitest';
import { matchQuoted } from '@/lib/sources/match-quoted';
import { usedSources } from '@/lib/sources/used-sources';
import { spanOf } from '@/lib/text/span';
import type { Attribution, Source, SourceDocument } from '@/lib/types';

const text = 'We lost two boats in the storm. Every skipper had been warned by noon, and none turned back.';
const log: SourceDocument = {
  id: 'log',
  url: null,
  title: 'Harbour log',
  publisher: null,
  publishedAt: null,
  retrievedAt: '2026-01-01T00:00:00Z',
  sha256: '0',
  status: 'held',
  text,
  blocks: [],
};
const source = (id: string, kind: Source['kind']): Source => ({
  id,
  kind,
  name: id,
  role: null,
  mentions: [],
  document: null,
  unnamed: null,
});
const sources = [source('the log', 'document'), source('Ana Ruud', 'person'), source('Bystander', 'person')];
const saying = (content: string, sourceId: string): Attribution => ({
  id: `by ${sourceId}`,
  kind: 'direct',
  source: null,
  cue: null,
  content: [spanOf(content, 0, content.length)],
  sourceId,
  via: [],
  strength: 'neutral',
});
const linked = (content: string, sourceId: string): string[] =>
  matchQuoted(sources, [saying(content, sourceId)], [log]).map(({ from }) => `${from.kind} ${from.id}`);

describe('matchQuoted', () => {
  it('links a quotation, and the document that speaks, to where the words stand', () =>
    expect(linked('“Every skipper had been warned by noon,”', 'the log')).toEqual([
      'attribution by the log',
      'source the log',
    ]));

  it('links what a person quotes without making the person the document', () =>
    expect(linked('“Every skipper had been warned by noon,”', 'Ana Ruud')).toEqual([
      'attribution by Ana Ruud',
    ]));

  it('links a long quotation of which a few words were changed', () =>
    expect(
      linked(
        '“We lost two boats in the storm. Every skipper had been told at eight, and nobody turned back.”',
        'the log',
      ),
    ).toContain('source the log'));

  it.each([
    ['too short to mean anything', '“by noon”'],
    ['words that stand elsewhere', '“No boat was ever lost from this harbour”'],
  ])('links nothing: %s', (_, content) => expect(linked(content, 'the log')).toEqual([]));

  it('links nothing without documents', () =>
    expect(matchQuoted(sources, [saying(text, 'the log')], [])).toEqual([]));
});

describe('usedSources', () => {
  it('keeps who speaks, and leaves out people and papers of which no more is told', () => {
    const used = (who: string) => usedSources(sources, [saying(text, who)], []).map(({ id }) => id);
    expect(used('Ana Ruud')).toEqual(['Ana Ruud']);
    expect(used('the log')).toEqual(['the log']);
  });

  it('keeps a paper of which the text tells whose it is', () => {
    const document = {
      type: 'other',
      author: 'Ana Ruud',
      addressee: null,
      publisher: null,
      date: null,
    } as const;
    const told = sources.map((source) => (source.kind === 'document' ? { ...source, document } : source));
    expect(usedSources(told, [], []).map(({ id }) => id)).toEqual(['the log']);
  });
});
