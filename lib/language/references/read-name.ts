import { genderOfNoun } from '../names/kind-of-name';
import { afterAge } from '../names/kind-beside';
import type { Name } from '../names/name';
import { OFFICES } from '../names/titles';
import { textOf } from '../text-of';
import { noteBodyBefore } from './body-beside';
import { type Draft, noteRole } from './draft';
import { headOfName, startOfPair } from './phrase';
import type { Reading } from './reading';
import { standsAside } from './resolve-body';
import { roleBeside } from './role-beside';
import { isSubject, isTopic, reports } from './speaking';
import { standsForPlace } from './stands-for-place';
import { isFitTitle } from './tells-role';

/** Notes a mention by name, with what stands beside it: a role, an age, what a body is. */
export function readName(
  { sentence, tokens, memory, all, isQuoted }: Reading,
  name: Name,
  draft: Draft,
): void {
  const head = headOfName(tokens, name);
  if (draft.kind === 'person') {
    const role = name.title ?? roleBeside(tokens, name);
    if (role !== null) {
      const isTold = name.title === null || isFitTitle(tokens, name.titleFrom, name.from);
      if (isTold && (draft.role === null || tellsMore(role, draft.role))) draft.role = role;
      const words = role.toLowerCase().split(/[\s-]+/);
      noteRole(draft, words);
      for (const word of words) draft.gender ??= genderOfNoun(word);
    }
  }
  noteBodyBefore(tokens, name, draft);
  let from = name.titleFrom;
  if (draft.kind === 'document') {
    // "an ABC News/Washington Post Poll" is one paper of two houses.
    from = startOfPair(tokens, from);
    const whole = textOf(tokens.slice(from, name.to));
    if (from < name.titleFrom) draft.name = whole;
  }
  all.add(draft);
  memory.add(
    draft,
    { sentence, from, to: name.to, head, form: 'name' },
    draft.kind === 'person' ? isTopic(tokens, head) : isSubject(tokens[head]),
    isQuoted(tokens[head]),
    reports(tokens, head),
  );
  draft.wasAside = standsAside(tokens, head);
  draft.wasPlace = standsForPlace(tokens, head);
  if (afterAge(tokens, name.to) > name.to) draft.age ??= tokens[name.to + 1].span.exact;
}

/** "Vermont senator" after "Sen.", but not "career politician": several words with an office in them for one. */
const tellsMore = (role: string, told: string): boolean =>
  / /.test(role) &&
  !/ /.test(told) &&
  role
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => OFFICES.has(word));
