import type { Decision as DecisionRow, Flag as FlagRow } from '../generated/client';
import { muteCheck } from '../desk/mute-check';
import type { Analysis, HeadlineCheck, RuleId } from '../types';
import { appendAudit } from './append-audit';
import { asJson } from './article-row';
import type { Transaction } from './database';
import {
  anchorsOf,
  faultsTold,
  flaggedChecks,
  flagId,
  rankOf,
  sameAnchor,
  type FlagAnchor,
} from './flag-anchor';
import { lockFlags } from './flag-standing';

type Known = FlagRow & { readonly decision: DecisionRow | null };

const anchorOf = (flag: FlagRow): FlagAnchor => ({
  phrase: flag.phrase,
  fault: flag.fault as FlagAnchor['fault'],
});

/**
 * The flag in force that goes on for this check: its phrase and fault are still there. One that an editor dismissed
 * goes on only while the check brings no fault that the editor had not seen: having let "slams" pass says nothing
 * about a number that a better engine finds changed.
 */
function goesOn(flag: Known, check: HeadlineCheck): boolean {
  const anchors = anchorsOf(check);
  if (flag.closedAt !== null || !anchors.some((anchor) => sameAnchor(anchor, anchorOf(flag)))) return false;
  if (flag.decision?.action !== 'dismiss') return true;
  const seen = anchorsOf(flag.check as unknown as HeadlineCheck);
  return anchors.every((anchor) => seen.some((other) => sameAnchor(other, anchor)));
}

/** The article's flags, held until the transaction ends. What a person raised is no analysis' to close. */
async function knownFlags(
  tx: Transaction,
  articleId: string,
  held: readonly { readonly id: string }[],
): Promise<readonly Known[]> {
  await lockFlags(
    tx,
    held.map(({ id }) => id),
  );
  const all = await tx.flag.findMany({ where: { articleId }, include: { decision: true } });
  return all.filter(({ raised }) => raised === null);
}

/**
 * Brings an article's flags in line with a new analysis: opens new ones, keeps those that go on, reopens those that
 * came back (with their decision), closes those whose headline is no longer flagged. No decision is ever removed.
 * A flag hangs on the engine's check; the muted rules say only where it stands in the queue, and whether it shows.
 */
export async function saveFlags(
  tx: Transaction,
  analysis: Analysis,
  mutedRules: readonly RuleId[],
): Promise<void> {
  const muted = new Set(mutedRules);
  const articleId = analysis.article.id;
  // In the order in which an editor's act holds them: neither waits for the other for ever.
  const held = await tx.flag.findMany({ where: { articleId }, select: { id: true } });
  const known = held.length === 0 ? [] : await knownFlags(tx, articleId, held);
  const inForce = new Set<string>();
  const changes: { readonly action: string; readonly id: string }[] = [];

  for (const check of flaggedChecks(analysis.headlines)) {
    const headline = check.variant.text;
    const [worst] = anchorsOf(check);
    const kept = known.find((flag) => flag.headline === headline && goesOn(flag, check));
    const id = kept?.id ?? flagId(articleId, headline, worst);
    inForce.add(id);
    const now = { ...rankOf(muteCheck(check, muted)), faults: faultsTold(check), check: asJson(check) };
    await tx.flag.upsert({
      where: { id },
      create: { id, articleId, headline, ...worst, ...now },
      update: { ...now, closedAt: null },
    });
    if (known.some((flag) => flag.id === id && flag.closedAt !== null))
      changes.push({ action: 'flag.reopen', id });
  }

  for (const flag of known) {
    if (inForce.has(flag.id) || flag.closedAt !== null) continue;
    await tx.flag.update({ where: { id: flag.id }, data: { closedAt: new Date() } });
    changes.push({ action: 'flag.close', id: flag.id });
  }
  // Recorded when every flag is written: an editor who decides holds a flag and then asks for the end of the record,
  // so whoever held that end and asked for the flag would wait for ever.
  for (const { action, id } of changes) await record(tx, analysis, action, id);
}

const record = (tx: Transaction, analysis: Analysis, action: string, id: string): Promise<void> =>
  appendAudit(tx, {
    actor: analysis.engine,
    action,
    object: `flag ${id}`,
    detail: `article ${analysis.article.id}`,
  });
