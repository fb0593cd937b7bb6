import { parseTokens } from '../language/parse-tokens';
import { BadInput } from './bad-input';
import { openInput } from './open-input';
import { openOutput } from './open-output';
import { readLines } from './read-lines';

const COLUMNS = 10;
const isWord = (line: string): boolean => /^\d+\t/.test(line);

/** One sentence's lines with lemma, UPOS, XPOS, head and relation filled in; comments, fused words and empty nodes stay as they are. */
function parseSentence(lines: readonly string[]): string {
  const words = lines.filter(isWord).map((line) => line.split('\t'));
  const parsed = parseTokens(words.map((word) => word[1]));
  let next = 0;
  const filled = lines.map((line) => {
    if (!isWord(line)) return line;
    const [id, form, , , , feats, , , deps, misc] = words[next];
    const { lemma, pos, tag, head, relation } = parsed[next++];
    // Heads are indices here and ids there; ids of words count from 1 without a gap (CoNLL-U).
    return [id, form, lemma, pos, tag, feats, head + 1, relation, deps, misc].join('\t');
  });
  return `${filled.join('\n')}\n\n`;
}

/** `parse --conllu`: tags, lemmas, heads and relations for the tokens given. Throws BadInput at a line that is not CoNLL-U. */
export async function parseConllu(file: string, out: string | null): Promise<void> {
  const input = await openInput(file);
  const output = await openOutput(out, file);
  let sentence: string[] = [];
  const flush = async (): Promise<void> => {
    if (sentence.some(isWord)) await output.write(parseSentence(sentence));
    else if (sentence.length > 0) await output.write(`${sentence.join('\n')}\n\n`);
    sentence = [];
  };
  for await (const { number, text } of readLines(input.stream)) {
    if (text === null || (text !== '' && !text.startsWith('#') && text.split('\t').length !== COLUMNS))
      throw new BadInput(
        `${input.name}: line ${number} is not CoNLL-U: ${COLUMNS} columns, parted by tabs, were expected`,
      );
    if (text !== '') sentence.push(text);
    else await flush();
  }
  await flush();
  await output.end();
}
