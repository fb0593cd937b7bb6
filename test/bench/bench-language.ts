import path from 'node:path';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { parseSentences } from '@/lib/language/parse-sentences';
import { readTreebank } from '@/lib/language/train/read-conllu';
import { spanOf } from '@/lib/text/span';

/** One measured speed, in tokens per CPU-second. */
export interface Timing {
  readonly what: string;
  readonly value: number;
  /** How many items one round went over. */
  readonly count: number;
}

/** Articles of this many sentences, as a reader would meet them. */
const SENTENCES_AN_ARTICLE = 30;
const ROUNDS = 3;

/** Best of some rounds, in CPU-seconds, so that a busy machine tells less against whoever runs last. */
function cpuSeconds(run: () => void): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const since = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(since);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

/**
 * Raw text → tokens with tags, side by side: ours with lemmas and trees besides, which the others do not make. `data`: the
 * folder that holds `ud/`.
 */
export function benchLanguage(data: string): readonly Timing[] {
  const sentences = readTreebank(path.join(data, 'ud', 'ewt-test.conllu.gz'));
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const articles: string[] = [];
  for (let i = 0; i < sentences.length; i += SENTENCES_AN_ARTICLE) {
    const article = sentences.slice(i, i + SENTENCES_AN_ARTICLE);
    articles.push(article.map(({ text }) => text).join(' '));
  }
  const wink = winkNLP(model, ['sbd', 'pos']);
  const timing = (what: string, run: (text: string) => void): Timing => ({
    what,
    value: words / cpuSeconds(() => articles.forEach(run)),
    count: words,
  });
  return [
    timing('standfirst: sentences, tokens, tags, lemmas, trees', (text) =>
      parseSentences({ text, blocks: [{ span: spanOf(text, 0, text.length), kind: 'paragraph' }] }),
    ),
    timing('wink-nlp: sentences, tokens, tags', (text) => wink.readDoc(text).tokens().out(wink.its.pos)),
    timing('compromise: sentences, tokens, tags', (text) => compromise(text).json({ offset: false })),
  ];
}
