import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What each label has: the article that it is of (`articleKey`), whose words are not ours to keep. */
export interface OfArticle {
  readonly article: string;
}

/** Every label of one of the files beside this one, in its order. */
export function readLabels<Label extends OfArticle>(name: string): Label[] {
  return readFileSync(
    path.join(process.env.STANDFIRST_ROOT ?? process.cwd(), 'test/eval/labels', name),
    'utf8',
  )
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Label);
}

/** The first twelve hexadecimal digits of the SHA-256 of an article's text. */
export const articleKey = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Labels of this half were looked at while the rules were written. */
export const wasRead = ({ article }: OfArticle): boolean => parseInt(article.slice(-1), 16) % 2 === 0;
