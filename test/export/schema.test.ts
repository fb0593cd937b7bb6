import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { analysisSchema } from '@/lib/export/analysis-schema';
import { jsonSchemas } from '@/lib/export/json-schemas';
import type { Analysis } from '@/lib/types';
import { anAnalysis } from './an-analysis';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

const served = (name: string): object => JSON.parse(readFileSync(`public/schema/${name}`, 'utf8'));

describe('the JSON Schema of an Analysis', () => {
  it('says what lib/types.ts says', () => {
    // A field or a word of an enumeration that only one side knows is an error of the type checker (`npm run typecheck`).
    const same: Same<z.infer<typeof analysisSchema>, Analysis> = true;
    expect(same).toBe(true);
  });

  it.each(Object.keys(jsonSchemas))('is served as it is generated: %s', (name) => {
    expect(served(name), 'write it again: npm run -s standfirst -- schema').toEqual(jsonSchemas[name]);
  });

  const ajv = new Ajv2020({ strict: true, strictTypes: false });
  ajv.addSchema(served('analysis.schema.json'));
  const valid = ajv.compile(served('analyses.schema.json'));

  it('accepts an analysis', () => {
    expect(valid([anAnalysis()]), JSON.stringify(valid.errors)).toBe(true);
  });
  it.each([
    ['an unknown verdict', { headlines: [{ ...anAnalysis().headlines[0], verdict: 'true' }] }],
    ['a score above 1', { headlines: [{ ...anAnalysis().headlines[0], score: 1.5 }] }],
    ['a span without its words', { sentences: [{ start: 0, end: 1 }] }],
    ['a field that nobody knows', { truth: 1 }],
  ])('refuses %s', (_, more) => {
    expect(valid([{ ...anAnalysis(), ...more }])).toBe(false);
  });
});
