import { expect, it } from 'vitest';
import { quoted } from '@/lib/cite/quoted';

it.each([
  ['fares will rise', '“fares will rise”'],
  ['“We had no choice,” … “The money is gone.”', '“‘We had no choice,’ … ‘The money is gone.’”'],
  ['the line had "no choice" in May', '“the line had ‘no choice’ in May”'],
  ['“It’s ‘a hand warmer’ to the crew’s mind”', '“‘It’s “a hand warmer” to the crew’s mind’”'],
])('puts %j between marks that are told from its own', (words, told) => expect(quoted(words)).toBe(told));
