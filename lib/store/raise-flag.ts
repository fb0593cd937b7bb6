import { randomUUID } from 'node:crypto';
import { permit } from '../access/acting';
import { stands } from '../text/span';
import type { FlagNote, HeadlineCheck, Outcome, Span } from '../types';
import { appendAudit } from './append-audit';
import { asJson } from './article-row';
import { transaction } from './database';
import { refused } from './refused';

/** Of one note, in UTF-16 units. */
export const MOST_NOTE = 2_000;
/** Open on one article: what is more is a conversation for elsewhere. */
const MOST_RAISED = 50;
/** Before anything that a rule found: a person asks. */
const FIRST = -1;

/**
 * Puts an article, or words of it, into the editor's queue with a person's note, and records it; the flag's id.
 * Problems: `not-found`, `empty`, `stale` for words that the text does not have there, `too-many`.
 */
export async function raiseFlag(
  articleId: string,
  { note: given, words }: { readonly note: string; readonly words: Span | null },
  actor: string,
): Promise<Outcome<{ readonly id: string }>> {
  permit('decide');
  const note = given.trim();
  if (note === '') return refused('empty', 'Say in the note what the editor should look at.');
  return transaction(async (tx) => {
    const held = await tx.$queryRaw<{ headline: string | null; text: string }[]>`
      SELECT "headline", "text" FROM "Article" WHERE "id" = ${articleId} FOR UPDATE`;
    if (held.length === 0) return refused('not-found', 'There is no such article.');
    const [{ headline, text }] = held;
    if (words && !stands(words, text))
      return refused('stale', 'These words do not stand there in the article. Load the page again.');
    const open = await tx.flag.findMany({
      where: { articleId, closedAt: null, decisionId: null },
      select: { raised: true },
    });
    if (open.filter(({ raised }) => raised !== null).length >= MOST_RAISED)
      return refused('too-many', `At most ${MOST_RAISED} flags by people wait on one article.`);
    const id = randomUUID();
    const title = headline ?? text.slice(0, 120).toWellFormed();
    const check: HeadlineCheck = {
      variant: { from: 'h1', text: title },
      verdict: 'cannot-tell',
      score: 0,
      stance: 'discuss',
      phrases: [],
      repair: null,
    };
    const raised: FlagNote = { actor, note, words };
    await tx.flag.create({
      data: {
        id,
        articleId,
        headline: title,
        phrase: '',
        fault: '',
        faults: [],
        check: asJson(check),
        gravity: FIRST,
        score: 0,
        raised: asJson(raised),
      },
    });
    await appendAudit(tx, { actor, action: 'flag.raise', object: `flag ${id}`, detail: note });
    return { ok: true, value: { id } };
  });
}
