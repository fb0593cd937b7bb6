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

type Fields = z.infer<z.ZodObject<typeof FILTER_FIELDS>>;

/** What the store is asked for those fields. */
export const filterOf = ({ from, to, outlet, source, verdict }: Fields): AnalysisFilter => ({
  from,
  to,
  outlets: outlet,
  sources: source,
  verdicts: verdict,
});

/** The fields of a page's address, whose mistakes are left out rather than refused; empty ones are none. */
export function readFields(query: Readonly<Record<string, string | undefined>>): {
  readonly filter: AnalysisFilter;
  readonly given: Readonly<Record<string, string>>;
} {
  const given: Record<string, string> = {};
  const parsed: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(FILTER_FIELDS)) {
    const value = query[name]?.trim();
    const read = value ? schema.safeParse(value) : null;
    if (!value || !read?.success) continue;
    given[name] = value;
    parsed[name] = read.data;
  }
  return { filter: filterOf(parsed as Fields), given };
}
