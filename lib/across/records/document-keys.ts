import { normaliseName } from '../../text/normalise-name';
import type { Form } from './form-of';

type DocumentForm = Extract<Form, { is: 'document' }>;

/** Days before an article within which a document that it gives no date lies, where both name whom it is to. */
const WITHIN = 14;
/** The same where one of the two names nobody: an author who writes daily would be mistaken soon. */
const WITHIN_UNADDRESSED = 3;
const DAY_MS = 86_400_000;

interface Group {
  readonly key: string;
  readonly forms: DocumentForm[];
}

/**
 * The record of each document of one type by one author (or publisher). One and the same are: those with one proof (held, bearing
 * an identifier, linked to one address); those of one day whose addressees do not differ; and one without a date that was told of
 * within days of the only document that it can be. Two letters of one author of different days, or to different people, stay two.
 */
export function documentKeys(forms: readonly DocumentForm[]): readonly string[] {
  const groups: Group[] = [];
  const put = (key: string, form: DocumentForm): void => {
    const group = groups.find((one) => one.key === key);
    if (group === undefined) groups.push({ key, forms: [form] });
    else group.forms.push(form);
  };
  const order = [...forms].sort((a, b) => compare(sortKey(a), sortKey(b)));
  for (const form of order) if (form.proofs.length > 0) put(`document:${form.proofs[0]}`, form);
  const proven = [...groups];
  const dated = order.filter(({ proofs, date }) => proofs.length === 0 && date !== null);
  for (const form of dated) {
    const sameDay = dated.filter(({ date }) => date === form.date);
    const fitting = proven.filter((group) =>
      group.forms.some((one) => one.date === form.date && addressed(group, form)),
    );
    const alike = sameDay.every((one) => sameDay.every((other) => canBeOne(one, other)));
    if (fitting.length === 1 && alike) put(fitting[0].key, form);
    else
      put(
        `document:${stem(form)} of ${form.date}${alike ? '' : ` to ${normaliseName(form.addressee ?? '')}`}`,
        form,
      );
  }
  const known = [...groups];
  const keys = new Map<DocumentForm, string>();
  for (const { key, forms: own } of known) for (const form of own) keys.set(form, key);
  const undated = order.filter((form) => !keys.has(form));
  const alone: DocumentForm[] = [];
  for (const form of undated) {
    const fitting = known.filter(
      (group) => group.forms.some((one) => isNear(one, form)) && addressed(group, form),
    );
    if (fitting.length === 1) keys.set(form, fitting[0].key);
    else if (fitting.length === 0 && form.addressee !== null && form.day !== null) alone.push(form);
    else keys.set(form, `own:${form.own}`);
  }
  const anchors: DocumentForm[] = [];
  for (const form of alone) {
    // The first that tells of it names it: within three days of that one, to the same people, it is the same.
    const near = anchors.filter((one) => isSameAddressee(one, form) && isSoonAfter(one, form));
    const anchor = near.length === 1 ? near[0] : form;
    if (near.length === 0) anchors.push(form);
    keys.set(
      form,
      near.length > 1
        ? `own:${form.own}`
        : `document:${stem(anchor)} to ${normaliseName(anchor.addressee ?? '')} about ${anchor.day}`,
    );
  }
  return forms.map((form) => keys.get(form) as string);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sortKey = (form: DocumentForm): string => `${form.date ?? form.day ?? ''} ${JSON.stringify(form)}`;
const stem = ({ type, maker }: DocumentForm): string => `${type} by ${maker ?? 'nobody named'}`;

const daysBetween = (from: string | null, to: string | null): number =>
  from === null || to === null ? Infinity : (Date.parse(to) - Date.parse(from)) / DAY_MS;

const isSoonAfter = (one: DocumentForm, form: DocumentForm): boolean => {
  const days = daysBetween(one.day, form.day);
  return days >= 0 && days <= WITHIN_UNADDRESSED;
};

/** Whether an undated document of `form`'s article can be the dated `one`: no later than the article, and not long before. */
function isNear(one: DocumentForm, form: DocumentForm): boolean {
  const days = daysBetween(one.date, form.day);
  const both = one.addressee !== null && form.addressee !== null;
  return days >= 0 && days <= (both ? WITHIN : WITHIN_UNADDRESSED);
}

const addressed = (group: Group, form: DocumentForm): boolean =>
  group.forms.every((one) => canBeOne(one, form));

const canBeOne = (a: DocumentForm, b: DocumentForm): boolean =>
  a.addressee === null || b.addressee === null || isSameAddressee(a, b);

/** "The committee" of "the county's energy committee": all words of the shorter stand in the longer. */
function isSameAddressee(a: DocumentForm, b: DocumentForm): boolean {
  const [one, other] = [wordsOf(a.addressee), wordsOf(b.addressee)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length > 0 && short.every((word) => long.includes(word));
}

const wordsOf = (addressee: string | null): readonly string[] =>
  (
    normaliseName(addressee ?? '')
      .replace(/\s(?:who|which|that)\s.*$/, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter(
    (word) => !/^(?:the|a|an|of|for|on|in|and|s|several|some|other|all|us|its|his|her|their)$/.test(word),
  );
