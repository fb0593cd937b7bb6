import { describe, expect, it } from 'vitest';
import { Features, mix, Templates } from '@/lib/attribution/model/feature-hash';
import { packWeights, unpackWeights } from '@/lib/attribution/model/save-weights';
import { learntTable, rowOf } from '@/lib/attribution/model/table';
import { eachPart } from '@/lib/attribution/model/weights';

const featuresOf = (...hashes: number[]): Features => {
  const features = new Features();
  features.hashes.set(hashes);
  features.size = hashes.length;
  return features;
};

describe('Templates', () => {
  it('joins one, two or three values under the number of each feature', () => {
    const features = featuresOf(5);
    const templates = new Templates([
      [7, 0, 1, 2],
      [8, 2],
      [9, 1, 0],
    ]);
    templates.addTo(features, Int32Array.of(10, -20, 30));
    expect([...features.hashes.subarray(0, features.size)]).toEqual([
      5,
      mix(8, 30),
      mix(mix(9, -20), 10),
      mix(mix(mix(7, 10), -20), 30),
    ]);
  });
});

describe('tables', () => {
  // in steps of the packed form, so that nothing is lost
  const numbers = eachPart((bits, width) =>
    Float32Array.from({ length: width << bits }, (_, index) => {
      const step = ((index * 7919) % 255) - 127;
      return Math.abs(step) < 11 ? 0 : (Math.sign(step) * 3 * step * step) / (127 * 127);
    }),
  );
  const packed = unpackWeights(packWeights(numbers));
  const learnt = eachPart((bits, width, pick) => learntTable(pick(numbers), bits, width));
  const features = featuresOf(0, 1, -1, 123456789, -987654321, 1);

  it('tell packed what they tell while they are learnt', () => {
    expect(packed.edges['left-far'].sum(features)).toBe(learnt.edges['left-far'].sum(features));
    const [sums, others] = [new Float64Array(14), new Float64Array(14)];
    packed.pair.addRows(features, sums, 2);
    learnt.pair.addRows(features, others, 2);
    expect(sums).toEqual(others);
    expect(sums.subarray(0, 2)).toEqual(Float64Array.of(0, 0));
  });

  it('find a row by the last bits of a hash, whatever its sign', () => {
    expect(rowOf(-1, 4)).toBe(15);
    expect(rowOf(0x7ffffff3, 4)).toBe(3);
  });

  it('sum to the same in any order', () => {
    const there = featuresOf(...Array.from({ length: 80 }, (_, index) => index * 2654435761));
    const back = featuresOf(...Array.from({ length: 80 }, (_, index) => (79 - index) * 2654435761));
    expect(packed.edges['right-near'].sum(there)).toBe(packed.edges['right-near'].sum(back));
  });
});
