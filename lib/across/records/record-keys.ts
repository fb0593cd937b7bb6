import { normaliseName } from '../../text/normalise-name';
import { documentKeys } from './document-keys';
import type { Form } from './form-of';
import { isKnownPerson } from './known-person';
import { rolesAgree, tellsApart } from './roles-agree';

/** More forms than these in one family are not weighed against each other: each keeps to itself, and the cost stays bounded. */
export const MOST_FORMS = 500;

/**
 * For the forms of one family (or some of one with more than `MOST_FORMS`: `isLarge`), in their order, the key of the record that each
 * belongs to. Depends on the forms alone and not on
 * their order, so that records can be made again at any time. Fails closed: what is not known to be the same stays apart.
 *
 * - People are one by full name, while their roles agree; without a role that tells them apart they are the one of that name, if there
 *   is one alone. Whom the news knows by the name is one, and whoever has another role is somebody else.
 * - Bodies are one by name; an acronym is the body that an article calls by both, if no other article says otherwise.
 * - Documents: see document-keys.
 */
export function recordKeys(forms: readonly Form[], isLarge = forms.length > MOST_FORMS): readonly string[] {
  if (isLarge) return forms.map(alone);
  const [first] = forms;
  if (first === undefined) return [];
  switch (first.is) {
    case 'person':
      return personKeys(forms);
    case 'body':
      return bodyKeys(forms);
    case 'document':
      return documentKeys(forms.filter((form) => form.is === 'document'));
    case 'own':
      return forms.map(soleKey);
  }
}

/** A form's key where it is not weighed: what it says of itself, and nothing supposed. */
const alone = (form: Form): string =>
  form.is === 'document' && form.own !== null ? `own:${form.own}` : soleKey(form);

/** The key of a form of which nothing else is known. */
export function soleKey(form: Form): string {
  switch (form.is) {
    case 'person':
      return `person:${normaliseName(form.name)}`;
    case 'body':
      return `body:${normaliseName(form.name)}`;
    case 'document':
      return documentKeys([form])[0];
    case 'own':
      return `own:${form.own}`;
  }
}

function personKeys(forms: readonly Form[]): readonly string[] {
  const others = forms.filter(({ name, role }) => !isKnownPerson(name, role));
  const roles = [
    ...new Set(others.flatMap(({ role }) => (role !== null && tellsApart(role) ? [role] : []))),
  ].sort();
  // Joined by steps: "mayor of Ellis", "Ellis councillor", "harbour councillor" are one.
  const groups: string[][] = [];
  for (const role of roles) {
    const agreeing = groups.filter((group) => group.some((other) => rolesAgree(role, other)));
    const joined = [...agreeing.flat(), role].sort();
    for (const group of agreeing) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  const isShared = groups.length > 1 || others.length < forms.length;
  return forms.map((form) => {
    const key = soleKey(form);
    const group = groups.find((one) => form.role !== null && one.includes(form.role));
    return isShared && group !== undefined ? `${key}, ${group[0].toLowerCase()}` : key;
  });
}

function bodyKeys(forms: readonly Form[]): readonly string[] {
  const meant = new Map<string, Set<string>>();
  for (const form of forms)
    if (form.is === 'body' && form.short !== null)
      meant.set(form.short, (meant.get(form.short) ?? new Set()).add(normaliseName(form.name)));
  return forms.map((form) => {
    const names = meant.get(normaliseName(form.name));
    return names?.size === 1 ? `body:${[...names][0]}` : soleKey(form);
  });
}
