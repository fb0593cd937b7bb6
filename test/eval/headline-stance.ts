import { isHeldOut } from '../../lib/headline/model/stance-split';
import { readStanceText } from '../../lib/headline/model/stance-features';
import { readStance } from '../../lib/headline/read-stance';
import type { Figure } from './figure';
import { readJsonl } from './read-jsonl';

const LABELS = ['agree', 'disagree', 'discuss', 'unrelated'] as const;
type MacroF1 = (
  pairs: readonly (readonly [truth: string, told: string])[],
  labels: readonly string[],
) => number;

/** The challenge's own score: a quarter for related or not, three quarters more for the right stance, in per cent of the best. */
function officialScore(pairs: readonly (readonly [truth: string, told: string])[]): number {
  let score = 0;
  let most = 0;
  for (const [truth, told] of pairs) {
    most += truth === 'unrelated' ? 0.25 : 1;
    if ((truth === 'unrelated') === (told === 'unrelated')) score += 0.25;
    if (truth !== 'unrelated' && truth === told) score += 0.75;
  }
  return (100 * score) / most;
}

/** Stance on the bodies that the model was not trained on. */
export function evaluateStance(data: string, macroF1: MacroF1): Figure[] {
  const set = 'train/fnc1 (bodies held out)';
  const texts = new Map(
    readJsonl<{ body_id: string; body: string }>(data, 'train/fnc1_bodies')
      .filter(({ body_id }) => isHeldOut(body_id))
      .map(({ body_id, body }) => [body_id, readStanceText(body)]),
  );
  const pairs = readJsonl<{ headline: string; body_id: string; label: string }>(
    data,
    'train/fnc1_stances',
  ).flatMap(({ headline, body_id, label }): (readonly [string, string])[] => {
    const text = texts.get(body_id);
    return text ? [[label, readStance(headline, text)]] : [];
  });
  for (const label of LABELS)
    console.error(
      `stance ${label}: ${LABELS.map((told) => `${told} ${pairs.filter(([a, b]) => a === label && b === told).length}`).join(', ')}`,
    );
  return [
    {
      set,
      measure: 'macro-F1 of four stances',
      value: macroF1(pairs, LABELS),
      count: pairs.length,
      goal: 0.65,
    },
    { set, measure: 'official weighted score', value: officialScore(pairs), count: pairs.length, goal: 84 },
  ];
}
