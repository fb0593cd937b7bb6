import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { actionWords, detailWords } from '@/app/audit/entry-words';
import { LOCALES } from '@/app/messages/locales';
import { words } from './in-words';

const STORE = path.resolve(__dirname, '..', '..', 'lib', 'store');
const sources = readdirSync(STORE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(STORE, file), 'utf8'));
/** Every action that the store writes into the record by its name. */
const ACTIONS = [
  ...new Set(sources.flatMap((source) => source.match(/(?<=')[a-z]+\.[a-z]+(?=')/g) ?? [])),
].filter((action) => /^(?:flag|decision|correction|rule|factcheck|feed|user|session|token)\./.test(action));

describe('the words of the record', () => {
  it('finds what the store records', () => expect(ACTIONS.length).toBeGreaterThan(15));

  it.each(LOCALES)('has words for every action, in %s', (locale) => {
    const nameless = ACTIONS.filter((action) => actionWords(action, words('audit', locale)) === action);
    expect(nameless).toEqual([]);
  });

  it('tells until when a flag was snoozed as a time, not as the store writes it', () => {
    expect(
      detailWords(
        'flag.snooze',
        'until 2026-11-28T16:24:14.286Z',
        words('audit'),
        words('queue'),
        words('settings'),
      ),
    ).toBe('until 28 Nov 2026, 16:24 UTC');
  });

  it('names the act that was taken back in the reader’s language', () => {
    const inGerman = (action: string, detail: string) =>
      detailWords(action, detail, words('audit', 'de'), words('queue', 'de'), words('settings', 'de'), 'de');
    expect(inGerman('decision.undo', 'confirm')).toBe('Bestätigung');
    expect(inGerman('flag.undo', 'snooze')).toBe('Zurückstellung');
    expect(inGerman('flag.snooze', 'open again')).toBe('wieder offen');
    expect(inGerman('flag.assign', 'to Bo, due Lind, due 2026-12-01')).toBe(
      'an Bo, due Lind, fällig am 1. Dezember 2026',
    );
    expect(inGerman('flag.assign', 'to nobody, no due date')).toBe('an niemanden, ohne Frist');
    expect(inGerman('flag.assign', 'no due date')).toBe('ohne Frist');
    expect(inGerman('user.add', 'admin')).toBe('Verwaltung');
    expect(inGerman('flag.raise', 'confirm')).toBe('confirm');
    expect(inGerman('flag.dismiss', 'The text was read wrongly')).not.toMatch(/text was/);
  });
});
