import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { beginsExpression, expressionsFrom, listedFor, listingOf } from '../../lib/align/thesaurus';
import { readFields } from '../../lib/align/thesaurus-line';
import { whoIs } from '../../lib/align/who-is-who';

const data = path.join(__dirname, '../../lib/align/data');

describe('the thesaurus', () => {
  it.each([
    ['quit', 'resign', 'same'],
    ['kill', 'injure', 'falls-short'],
    ['lawmaker', 'senator', 'backs'],
    ['approve', 'reject', 'denies'],
    ['pandemonium', 'confusion', 'falls-short'],
    ['frosty', 'cheer', 'denies'],
  ])('of a headline’s “%s” over a text’s “%s” says: %s', (word, other, listing) => {
    expect(listingOf(word, other)).toBe(listing);
  });

  it('turns what one line says round for the other word', () => {
    expect(listingOf('injure', 'kill')).not.toBe('falls-short');
    expect(listingOf('reject', 'approve')).toBe('denies');
  });

  it('says nothing of words that it does not know', () => {
    expect(listingOf('zyzzyva', 'quit')).toBeNull();
    expect(listedFor('zyzzyva')).toBe(0);
    expect(listingOf('constructor', 'prototype')).toBeNull();
  });

  it('knows expressions, the longest first', () => {
    const found = expressionsFrom('put', new Set(['on', 'off', 'down', 'out', 'an']));
    const lengths = found.map((parts) => parts.length);
    expect(lengths.length).toBeGreaterThan(3);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  });

  it('looks only for expressions that go on as the text does', () => {
    expect(beginsExpression('put')).toBe(true);
    expect(beginsExpression('zyzzyva')).toBe(false);
    expect(expressionsFrom('put', new Set(['zyzzyva']))).toEqual([]);
    expect(expressionsFrom('step', new Set(['down', 'zyzzyva']))).toEqual([['step', 'down']]);
  });

  it.each(readdirSync(path.join(data, 'thesaurus')))('reads every line of %s, each word once', (name) => {
    const bad = readFileSync(path.join(data, 'thesaurus', name), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .filter((line) => {
        const match = /^[a-z0-9][a-z0-9_'-]*\/[vnar] ([=<>!] .*)$/.exec(line);
        if (!match) return true;
        const words = match[1].split(/ ?[=<>!] |, /).filter(Boolean);
        return readFields(match[1]).size !== words.length;
      });
    expect(bad).toEqual([]);
  });
});

describe('the who’s who', () => {
  it('knows the news’s people and bodies by every name', () => {
    expect(whoIs('zelenskyy')[0]?.places.map(({ name }) => name)).toContain('ukraine');
    expect(whoIs('Nobody In Particular')).toEqual([]);
  });

  it('has six fields in every line', () => {
    const bad = readFileSync(path.join(data, 'who-is-who.txt'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#') && line.split('|').length !== 6);
    expect(bad).toEqual([]);
  });
});
