import { isAgencies } from '../text/agencies';

/** "Norwick (dpa/lno) – ", "NORWICK, March 4 (Reuters) - ", "(AFP) — ": place and day, the agency in brackets, a dash. */
const DATELINE =
  /^(?:\p{Lu}[\p{L}.’'/-]*(?:[ ,/]+(?:\p{L}[\p{L}.’'-]*|\d{1,2}\.?)){0,5}[.,]?\s+)?\(([^()]{2,30})\)\s?[-–—:]/u;

/** The agency whose dateline opens `paragraph`, as it stands there; `null` when none does. */
export function readDateline(paragraph: string): string | null {
  const agency = DATELINE.exec(paragraph.slice(0, 120))?.[1].trim();
  return agency !== undefined && isAgencies(agency) ? agency : null;
}
