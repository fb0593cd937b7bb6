import { describe, expect, it } from 'vitest';
import { countWords } from '@/lib/text/count-words';

describe('countWords', () => {
  it('counts runs of letters and digits', () => {
    expect(countWords('')).toBe(0);
    expect(countWords('… — “!”')).toBe(0);
    expect(countWords('The 12 ferries, café and all')).toBe(6);
    expect(countWords("don't")).toBe(2);
  });

  it('counts two characters of a script without blanks as a word', () => {
    expect(countWords('港口铁路将关闭车辆段')).toBe(5);
    expect(countWords('渡船三')).toBe(2);
    expect(countWords('iPhone 渡船')).toBe(2);
  });
});
