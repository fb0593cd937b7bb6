import { describe, expect, it } from 'vitest';
import { inkOf } from '@/lib/cli/tell/ink';
import { tellAnalysis } from '@/lib/cli/tell/tell-analysis';
import { columns, wrap } from '@/lib/cli/tell/wrap';
import { anAnalysis } from '../export/an-analysis';

describe('telling an analysis', () => {
  const told = tellAnalysis(anAnalysis(), { width: 60, ink: inkOf(false) });
  it('puts the verdict, the phrase at fault and the nearest sentence first', () => {
    const places = [
      'Ferry line “lied”',
      '✗ Not backed',
      'not that it lied',
      '│ “We may raise',
      'Who says what',
    ].map((part) => told.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });
  it('tells the agency beside the people, or in their stead', () => {
    const tell = (byline: string[], credits: string[]): string =>
      tellAnalysis(anAnalysis('a1', { byline, credits }), { width: 80, ink: inkOf(false) });
    expect(tell(['Ada Marsh'], ['AFP'])).toContain('Harbour Post · Ada Marsh, AFP · 2026-03-04');
    expect(tell([], ['Newsdesk'])).toContain('Harbour Post · Newsdesk · 2026-03-04');
  });
  it('stays within the terminal', () => {
    for (const line of told.split('\n')) expect(columns(line)).toBeLessThanOrEqual(60);
  });
  it('lets no article command the terminal', () => {
    const hostile = anAnalysis('a1', { headline: 'Fares\u001B[2J\u001B]0;owned\u0007 rise \u202Eback' });
    expect(tellAnalysis(hostile, { width: 80, ink: inkOf(false) })).not.toMatch(/[\u001B\u0007\u202E]/);
  });
});

describe('wrapping', () => {
  it.each([
    ['a b c', 3, ['a b', 'c']],
    ['abcdef', 4, ['abcd', 'ef']],
    ['漢字漢字', 4, ['漢字', '漢字']],
    ['', 4, ['']],
  ])('breaks %j at %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });
});
