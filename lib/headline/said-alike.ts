const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const MASKED = /[*#@]|--/;

/** Words as they are heard: "one-in-three" is "1 in 3", "40%" is "40 percent"; letters that are masked stay as they are. */
function heard(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .replace(/%/g, ' percent ')
      .replace(/\bper cent\b/g, 'percent')
      .match(
        /\p{L}+(?:-{2,}|[*#@]+)[\p{L}*#@-]*|[*#@]{2,}\p{L}*|[\p{L}\p{N}$]+(?:[.,'](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu,
      ) ?? [];
  const out: string[] = [];
  words.forEach((word, i) => {
    const unit = UNITS.indexOf(word);
    const tens = TENS.indexOf(word);
    const before = TENS.indexOf(words[i - 1] ?? '');
    if (before >= 0 && unit >= 1 && unit <= 9) out[out.length - 1] = String((before + 2) * 10 + unit);
    else out.push(unit >= 0 ? String(unit) : tens >= 0 ? String((tens + 2) * 10) : word);
  });
  return out;
}

/** The same word, or one of them with letters masked as newspapers do: "s***" and "shit", "motherf**ker". */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [masked, plain] = MASKED.test(a) ? [a, b] : [b, a];
  if (!MASKED.test(masked)) return false;
  const from = masked.search(MASKED);
  const open = MASKED.test(plain) ? Math.min(from, plain.search(MASKED)) : from;
  if (open === 0 || masked.slice(0, open) !== plain.slice(0, open)) return false;
  return masked.length === plain.length || open >= 4;
}

/** True when `text` has the marked words as they are heard, however it writes numbers and swear words. */
export function isSaidAlike(marked: string, text: string): boolean {
  const wanted = heard(marked);
  const words = heard(text);
  return (
    wanted.length > 0 &&
    words.some((_, from) =>
      wanted.every((word, i) => from + i < words.length && isSameWord(word, words[from + i])),
    )
  );
}
