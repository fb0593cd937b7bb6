/** Words that a short part before a colon or after a dash has at most: "Report:", "White House aide:", "– analyst". */
const LONGEST_LABEL = 6;
const LONGEST_CREDIT = 3;
/** "…, officials say", "…, monitoring group says". */
const LONGEST_SAY_SO = 5;
const DASH = /^(?:-|--|–|—)$/;
const SAYS = /^(?:say|says|said|claim|claims|report|reports|warn|warns|suggests?|finds?)$/i;

/** A stretch of a headline's tokens, half-open; the mark that divides it from the next belongs to it. */
export interface HeadlinePart {
  readonly from: number;
  readonly to: number;
  /** A label names who or what speaks, a credit who says so; a clause says something itself. */
  readonly kind: 'label' | 'clause' | 'credit';
}

/** True when "officials say" begins at `from` and ends the headline. */
const isSaySo = (forms: readonly string[], from: number): boolean =>
  forms.length - from >= 2 && forms.length - from <= LONGEST_SAY_SO && SAYS.test(forms[forms.length - 1]);

/**
 * The parts of a headline: "Field: 'Never again'", "Poll: Field leads", "Prices rise; wages do not",
 * "Ship to sail in May – report", "Two held, officials say". `spaced[i]`: token i has space on both sides, which tells a dash
 * from a hyphen. Always at least one part, one of them a clause; together they cover all tokens.
 */
export function headlineParts(forms: readonly string[], spaced: readonly boolean[]): readonly HeadlinePart[] {
  const parts: HeadlinePart[] = [];
  const count = forms.length;
  let from = 0;
  let kind: 'clause' | 'credit' = 'clause';
  const cut = (to: number, before: HeadlinePart['kind']): void => {
    parts.push({ from, to, kind: before });
    from = to;
  };
  for (let i = 1; i < count - 1 && kind === 'clause'; i += 1) {
    const dash = DASH.test(forms[i]) && spaced[i];
    const credit = (forms[i] === ':' || dash) && count - i - 1 <= LONGEST_CREDIT;
    if (credit || (forms[i] === ',' && isSaySo(forms, i + 1))) {
      cut(i + 1, 'clause');
      kind = 'credit';
    } else if (forms[i] === ';') cut(i + 1, 'clause');
    else if ((forms[i] === ':' && parts.length === 0 && i <= LONGEST_LABEL) || (dash && i === 1))
      cut(i + 1, 'label');
  }
  parts.push({ from, to: count, kind });
  return parts;
}
