import type { Arena } from './matrix-kernel';
import { SHAPE } from './network-shape';
import { addRow, type NetworkWeights } from './network-weights';
import { normalForm } from './normal-form';
import { toWholes } from './whole-numbers';
import { type LineCase, signRows } from './word-signs';

const { word: WORD, sign: SIGN, hidden: H } = SHAPE;
const D = WORD + SIGN;
/** A form's share: what it adds to the window of the word after it, its own, and the word before it. */
const SHARE = 6 * H;
/** Forms kept; prose repeats itself, so that about nine in ten are there. Twelve megabytes. */
const KNOWN_FORMS = 4096;
const ROOT = '';
/** The slot of what stands before the first word and after the last. */
const NOBODY = 0;

/** Floats that `createFormShares` takes from the arena. */
export const FORM_SHARES_FLOATS = (KNOWN_FORMS + 6) * SHARE + (D * SHARE) / 2 + 6 * D + 128;

/** What each form adds to the window layer, worked out once and kept. */
export interface FormShares {
  /** Shares by slot, `SHARE` numbers each; slot `NOBODY` is nought. */
  readonly values: Float32Array;
  /** Writes the slots of a sentence's words, after the root's, into `slots` from 1 on, and `NOBODY` at either end. */
  readonly find: (forms: readonly string[], lineCase: LineCase, slots: Int32Array) => void;
}

/** The window layer as a table that fills itself. */
export function createFormShares(weights: NetworkWeights, arena: Arena): FormShares {
  const known = new Map<string, number>();
  const values = arena.take((KNOWN_FORMS + 5) * SHARE);
  const input = arena.take(4 * D);
  const rounded = arena.takeWholes(4 * D);
  const scales = arena.take(4);
  const window = weights.matrices.get('window')!;
  const bias = weights.matrices.get('windowBias')!;
  const beside = new Float32Array(D * SHARE);
  for (let i = 0; i < D; i += 1)
    for (let side = 0; side < 3; side += 1) {
      // a word is on the left of the word after it
      const row = (side * D + i) * 2 * H;
      beside.set(window.subarray(row, row + 2 * H), i * SHARE + side * 2 * H);
    }
  const matrix = toWholes(beside, D, SHARE, arena);

  /** Works out the shares of up to four forms: the kernel takes four rows at a time. */
  const learn = (forms: readonly string[], lineCase: LineCase, firstSlot: number): void => {
    input.fill(0);
    forms.forEach((form, i) => {
      addRow(weights.wordTable, form === ROOT ? 1 : (weights.words.get(normalForm(form)) ?? 0), input, i * D);
      if (form === ROOT) return;
      for (const row of signRows(form, lineCase, weights.lexicon))
        addRow(weights.signTable, row, input, i * D + WORD);
    });
    const out = values.subarray(firstSlot * SHARE, (firstSlot + 4) * SHARE);
    out.fill(0);
    arena.round(input, 4, D, rounded, scales);
    arena.multiplyWholes(rounded, scales, matrix, out, 4);
    for (let i = 0; i < 4; i += 1) for (let j = 0; j < 2 * H; j += 1) out[i * SHARE + 2 * H + j] += bias[j];
  };

  return {
    values,
    find: (forms, lineCase, slots) => {
      if (known.size + forms.length + 1 > KNOWN_FORMS) known.clear();
      slots[0] = NOBODY;
      slots[forms.length + 2] = NOBODY;
      const fresh: string[] = [];
      const firstFresh = known.size + 1;
      for (let i = 0; i <= forms.length; i += 1) {
        const form = i === 0 ? ROOT : forms[i - 1];
        const key = i === 0 || lineCase === 0 ? form : `${form} ${lineCase}`;
        let slot = known.get(key);
        if (slot === undefined) {
          slot = firstFresh + fresh.length;
          known.set(key, slot);
          fresh.push(form);
        }
        slots[i + 1] = slot;
      }
      for (let i = 0; i < fresh.length; i += 4) learn(fresh.slice(i, i + 4), lineCase, firstFresh + i);
    },
  };
}
