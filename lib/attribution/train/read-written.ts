import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { articleOfLines } from '../../text/article-of-lines';
import type { Range } from '../../text/span';
import type { AnnotatedAct, AnnotatedArticle } from './read-annotated';

/** Where the project's own annotated prose lies, from the project's root. */
export const WRITTEN = 'lib/attribution/train/written';

/** A piece of our own prose, with the genre that its file stands for. */
export interface WrittenArticle extends AnnotatedArticle {
  readonly genre: string;
}

/** All pieces of the `.txt` files of `folder`, in the order of the files' names. */
export function readWritten(folder: string): WrittenArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => parseWritten(readFileSync(path.join(folder, name), 'utf8'), name));
}

/**
 * The pieces of one file. `===` on a line of its own parts pieces, a blank line paragraphs. `{S1 …}`, `{Q1 …}` and `{C1 …}` hold
 * source, cue and content of act 1 of the piece; they may nest, and contents may come in several parts. Throws, with file and
 * line, where braces do not balance, a label is unknown, an act lacks cue or content, or has two cues or two sources.
 */
export function parseWritten(marked: string, name: string): WrittenArticle[] {
  const genre = name.replace(/\.txt$/, '');
  const pieces: WrittenArticle[] = [];
  let line = 1;
  for (const piece of marked.split(/^===$/m)) {
    if (piece.trim() !== '') {
      const id = `${genre}-${pieces.length + 1}`;
      const { text, acts } = new Piece(piece, name, line).read();
      pieces.push({ id, genre, article: articleOfLines(id, null, text), acts });
    }
    line += piece.split('\n').length - 1;
  }
  return pieces;
}

type Part = 'source' | 'cue' | 'content';
type Drawn = Record<Part, Range[]> & { readonly line: number };

const PARTS: Readonly<Record<string, Part>> = { S: 'source', Q: 'cue', C: 'content' };
const LABEL = /^([SQC])(\d+) /;

/** Reads the marks of one piece. */
class Piece {
  private text = '';
  private readonly open: { readonly part: Part; readonly act: Drawn; readonly start: number }[] = [];
  private readonly acts = new Map<number, Drawn>();

  constructor(
    private readonly marked: string,
    private readonly name: string,
    private line: number,
  ) {}

  read(): { text: string; acts: AnnotatedAct[] } {
    const { marked } = this;
    const end = marked.trimEnd().length;
    let index = marked.length - marked.trimStart().length;
    this.line += marked.slice(0, index).split('\n').length - 1;
    while (index < end) {
      const character = marked[index];
      if (character === '{') index += this.begin(marked.slice(index + 1));
      else if (character === '}') this.close();
      else this.write(character);
      index++;
    }
    if (this.open.length > 0) this.fail('a brace is left open');
    return { text: this.text, acts: this.finished() };
  }

  private begin(rest: string): number {
    const label = LABEL.exec(rest);
    if (label === null) return this.fail(`no label of an act: {${rest.slice(0, 12)}`);
    const number = Number(label[2]);
    const act = this.acts.get(number) ?? { source: [], cue: [], content: [], line: this.line };
    this.acts.set(number, act);
    this.open.push({ part: PARTS[label[1]], act, start: this.text.length });
    return label[0].length;
  }

  private close(): void {
    const last = this.open.pop();
    if (last === undefined) return this.fail('a brace closes that none opened');
    const words = this.text.slice(last.start);
    if (words.trim() !== words || words === '') this.fail(`blank at the edge of “${words}”`);
    last.act[last.part].push({ start: last.start, end: this.text.length });
  }

  private write(character: string): void {
    if (character === '\n') {
      if (this.open.length > 0) this.fail('a brace is left open at the end of the line');
      this.line++;
    }
    this.text += character;
  }

  private finished(): AnnotatedAct[] {
    return [...this.acts].map(([number, { source, cue, content, line }]) => {
      this.line = line;
      if (cue.length !== 1) this.fail(`act ${number} has ${cue.length} cues`);
      if (content.length === 0) this.fail(`act ${number} has no content`);
      if (source.length > 1) this.fail(`act ${number} has ${source.length} sources`);
      return { source, cue, content };
    });
  }

  private fail(reason: string): never {
    throw new Error(`${this.name}:${this.line}: ${reason}`);
  }
}
