import path from 'node:path';
import type { OpinionAnswer, Outcome, Span } from '../types';
import type { Adviser, Question } from './adviser';
import { loadNli, type Classify } from './nli-runtime';
import { trouble } from './problem';

/** Sentences that are compared with the headline: a base model takes some 50 ms of a core for each. */
const MOST_SENTENCES = 40;
/** All of them together. */
const BUDGET_MS = 60_000;
/** A relation this likely is told. */
const TOLD_FROM = 0.5;

/**
 * A natural-language-inference model on this machine: does any sentence of the text entail the headline, does one of the nearest contradict it?
 * Sentence by sentence, as SummaC does (Laban et al., TACL 2022), since such models read little more than a sentence well.
 */
export function nliAdviser(folder: string, load: typeof loadNli = loadNli): Adviser {
  let loaded: Promise<Outcome<Classify>> | null = null;
  return {
    kind: 'nli',
    model: path.basename(path.resolve(folder)),
    ask: async (question) => {
      const outcome = await (loaded ??= load(folder));
      if (!outcome.ok) {
        loaded = null; // what is missing may be put there without a restart
        return outcome;
      }
      try {
        return await judge(question, outcome.value);
      } catch (error) {
        const reason = error instanceof Error ? error.message.split('\n')[0] : 'for no reason that it gives';
        return trouble('failed', `The NLI model failed on this text: ${reason}`);
      }
    },
  };
}

async function judge(question: Question, classify: Classify): Promise<Outcome<OpinionAnswer>> {
  const { headline, sentences, nearest } = question;
  const isNear = (span: Span): boolean => nearest.some(({ start }) => start === span.start);
  const compared = [...nearest, ...sentences.filter((span) => !isNear(span))].slice(0, MOST_SENTENCES);
  const until = performance.now() + BUDGET_MS;
  let backs: { span: Span; share: number } | null = null;
  let contradicts: { span: Span; share: number } | null = null;
  for (const span of compared) {
    if (performance.now() > until)
      return trouble('timed-out', `The NLI model needed more than ${BUDGET_MS / 1_000} s for this text.`);
    const { entailment, contradiction } = await classify(span.exact, headline);
    if (entailment > (backs?.share ?? 0)) backs = { span, share: entailment };
    // A sentence about something else is often called a contradiction: only those near the headline can be one.
    const canContradict = nearest.length === 0 || isNear(span);
    if (canContradict && contradiction > (contradicts?.share ?? 0))
      contradicts = { span, share: contradiction };
  }
  const strongest = (backs?.share ?? 0) >= (contradicts?.share ?? 0) ? backs : contradicts;
  if (!strongest || strongest.share < TOLD_FROM)
    return {
      ok: true,
      value: { stance: 'neither', score: strongest?.share ?? 0, quotations: [], reason: null },
    };
  return {
    ok: true,
    value: {
      stance: strongest === backs ? 'backs' : 'contradicts',
      score: strongest.share,
      quotations: [strongest.span],
      reason: null,
    },
  };
}
