import { describe, expect, it } from 'vitest';
import { read } from './article-of';

const transcript = [
  'Senator Lena Ortiz met Ravi Nair, a port engineer, in the studio on Monday.',
  'ORTIZ: The harbour wall is older than anybody in this room.',
  'NAIR: It was built for other ships.',
  'It will not stand another winter.',
  '(APPLAUSE)',
  'ORTIZ: Then the state has to pay for it.',
].join('\n\n');

describe('readTranscript', () => {
  const { sources, attributions } = read(transcript);
  const spoken = attributions.filter(({ cue }) => cue?.exact === ':');
  const said = (words: string) =>
    spoken.find(({ content }) => content.some(({ exact }) => exact.includes(words)));

  it('gives each speech to whom its label names', () => {
    const names = ['older than anybody', 'other ships', 'has to pay'].map(
      (words) => sources.find(({ id }) => id === said(words)?.sourceId)?.name,
    );
    expect(names).toEqual(['Lena Ortiz', 'Ravi Nair', 'Lena Ortiz']);
  });

  it('carries a speech on over its paragraphs', () =>
    expect(said('another winter')?.sourceId).toBe(said('other ships')?.sourceId));

  it('leaves stage directions to nobody', () => expect(said('APPLAUSE')).toBeUndefined());

  it('reads no transcript from a list of facts', () => {
    const facts = 'Name: the old harbour wall.\n\nAge: two hundred years.\n\nHome: the port of Ellery.';
    expect(
      read(facts).attributions.filter(({ cue, kind }) => cue?.exact === ':' && kind === 'direct'),
    ).toEqual([]);
  });

  it('reads no transcript from one line with a colon', () => {
    const { attributions: few } = read('BREAKING: The harbour wall fell in the night. Nobody was hurt.');
    expect(few.filter(({ cue, kind }) => cue?.exact === ':' && kind === 'direct')).toEqual([]);
  });
});
