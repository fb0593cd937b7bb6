import { z } from 'zod';
import type { AnalysisFilter } from '@/lib/store/chosen';

const Day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'must be a day like 2026-03-02')
  .refine((day) => !Number.isNaN(Date.parse(day)), 'must be a day of the calendar')
  .optional();
/** Several in one parameter stand apart by a line feed or "|": names hold commas. */
const Names = z
  .string()
  .max(2_000)
  .regex(/^[^\u0000-\u0009\u000b-\u001f]*$/, 'holds control characters')
  .transform((text) =>
    text
      .split(/[|\n]/)
      .map((name) => name.trim())
      .filter(Boolean),
  ) // prettier-ignore
  .pipe(z.array(z.string()).max(50, 'too many (at most 50)'))
  .optional();

/** Which articles: days of publication, outlets, sources, verdicts. */
export const FILTER_FIELDS = {
  from: Day,
  to: Day,
  outlet: Names,
  source: Names,
  verdict: Names.pipe(z.array(z.enum(['backed', 'partly-backed', 'not-backed', 'cannot-tell'])).optional()),
} as const;

type Query<More extends z.ZodRawShape> = z.ZodObject<typeof FILTER_FIELDS & More, z.core.$strict>;

/** The fields of a filter and `more` as the query of a route; a first day behind the last is refused. */
export const filterQuery = <More extends z.ZodRawShape>(more: More): Query<More> =>
  z.strictObject({ ...FILTER_FIELDS, ...more }).refine((query) => !isBackwards(query as Days), {
    path: ['from'],
    message: 'is later than to',
  }) as unknown as Query<More>;

interface Days {
  readonly from?: string;
  readonly to?: string;
}
const isBackwards = ({ from, to }: Days): boolean => from !== undefined && to !== undefined && from > to;

type Fields = z.infer<z.ZodObject<typeof FILTER_FIELDS>>;

/** What the store is asked for those fields. */
export const filterOf = ({ from, to, outlet, source, verdict }: Fields): AnalysisFilter => ({
  from,
  to,
  outlets: outlet,
  sources: source,
  verdicts: verdict,
});

/** What is wrong with a field of a page's address: it is no day or verdict, or the first day is later than the last. */
export interface WrongField {
  readonly name: keyof typeof FILTER_FIELDS;
  readonly why: 'unreadable' | 'backwards';
}

/** The fields of a page's address, whose mistakes are left out and told rather than refused; empty ones are none. */
export function readFields(query: Readonly<Record<string, string | undefined>>): {
  readonly filter: AnalysisFilter;
  readonly given: Readonly<Record<string, string>>;
  readonly wrong: readonly WrongField[];
} {
  const given: Record<string, string> = {};
  const parsed: Record<string, unknown> = {};
  const wrong: WrongField[] = [];
  for (const name of Object.keys(FILTER_FIELDS) as WrongField['name'][]) {
    const value = query[name]?.trim();
    if (!value) continue;
    const read = FILTER_FIELDS[name].safeParse(value);
    if (!read.success) {
      wrong.push({ name, why: 'unreadable' });
      continue;
    }
    given[name] = value;
    parsed[name] = read.data;
  }
  if (isBackwards(parsed as Days)) wrong.push({ name: 'from', why: 'backwards' });
  return { filter: filterOf(parsed as Fields), given, wrong };
}
