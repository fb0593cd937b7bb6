/** What a part of a page that React streams begins with, up to its argument. */
const PUSH = '__next_f.push(';
const ROW = /([\da-f]*):/y;
const TEXT = /T([\da-f]{1,8}),/y;

/** The rows of the stream by their ids, unparsed; `text` for words as they are, else JSON. */
export type FlightRows = ReadonlyMap<string, { readonly kind: 'json' | 'text'; readonly value: string }>;

/** The stream's pieces, joined: `self.__next_f.push([1,"5:[\"$\",…"])`. */
function joined(scripts: readonly string[]): string {
  return scripts
    .flatMap((script) => {
      const start = script.indexOf(PUSH);
      if (start < 0) return [];
      try {
        const piece: unknown = JSON.parse(script.slice(start + PUSH.length, script.lastIndexOf(')')));
        return Array.isArray(piece) && typeof piece[1] === 'string' ? [piece[1]] : [];
      } catch {
        return [];
      }
    })
    .join('');
}

/** Where so many bytes of UTF-8 end that begin at `start`: the stream counts bytes, we count units. */
function endOfBytes(text: string, start: number, bytes: number): number {
  let at = start;
  for (let left = bytes; left > 0 && at < text.length;) {
    const code = text.codePointAt(at)!;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

/** Reads the rows that a server sends React piece by piece ("flight"); empty when the page has none. Linear in their size. */
export function readFlight(scripts: readonly string[]): FlightRows {
  const rows = new Map<string, { kind: 'json' | 'text'; value: string }>();
  const stream = joined(scripts);
  for (let at = 0; at < stream.length;) {
    ROW.lastIndex = at;
    const row = ROW.exec(stream);
    const newline = stream.indexOf('\n', at);
    const end = newline < 0 ? stream.length : newline;
    if (!row) {
      at = end + 1;
      continue;
    }
    TEXT.lastIndex = ROW.lastIndex;
    const text = TEXT.exec(stream);
    if (text) {
      const start = TEXT.lastIndex;
      at = endOfBytes(stream, start, Number.parseInt(text[1], 16));
      rows.set(row[1], { kind: 'text', value: stream.slice(start, at) });
      continue;
    }
    const value = stream.slice(ROW.lastIndex, end);
    if (/^[[{"]/.test(value)) rows.set(row[1], { kind: 'json', value });
    at = end + 1;
  }
  return rows;
}
