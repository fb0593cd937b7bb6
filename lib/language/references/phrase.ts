import type { Token } from '../../types';
import { isFiniteVerb } from '../is-finite-verb';
import type { Name } from '../names/name';

/** Modifiers that stand before a noun within its phrase. */
const BEFORE = new Set([
  'det',
  'amod',
  'compound',
  'nmod:poss',
  'nummod',
  'det:predet',
  'flat',
  'nmod',
  'obl:unmarked',
  'advmod',
  'punct',
  'case',
  'goeswith',
]);

/** Words behind a noun within which what narrows it down is looked for. */
const REACH = 25;
const RELATIVE = /^(?:who|which|that|whose|whom)$/i;

/** First token of the noun phrase that `head` closes: "the video-sharing site" from "the". Modifiers after the noun do not count. */
export function startOfPhrase(tokens: readonly Token[], head: number): number {
  let start = head;
  while (start > 0 && head - start < 12) {
    const { relation, pos, span } = tokens[start - 1];
    const governed = reaches(tokens, start - 1, head);
    const hyphen = span.exact === '-' || span.exact === '–';
    if (!governed || !BEFORE.has(relation) || (pos === 'VERB' && relation !== 'amod')) break;
    if (relation === 'punct' && !hyphen) break;
    if (
      relation === 'case' &&
      span.exact !== "'s" &&
      span.exact !== '’s' &&
      span.exact !== "'" &&
      span.exact !== '’'
    )
      break;
    start--;
  }
  // "rank-and-file voters": no phrase begins within a compound.
  while (start > 0 && tokens[start - 1].span.end === tokens[start].span.start && isHyphened(tokens, start))
    start--;
  // "4 in 10 voters", "one out of three voters", but not "one of two women"
  const isNumber = (index: number): boolean => tokens[index]?.pos === 'NUM';
  const joint = tokens[start - 1]?.span.exact;
  if (isNumber(start) && joint === 'in' && isNumber(start - 2)) return start - 2;
  if (
    isNumber(start) &&
    joint === 'of' &&
    /^out$/i.test(tokens[start - 2]?.span.exact) &&
    isNumber(start - 3)
  )
    return start - 3;
  return startOfPair(tokens, start);
}

/** "A New York Times/CBS News poll": what stands on both sides of a stroke is one name, with the words before it. */
export function startOfPair(tokens: readonly Token[], from: number): number {
  const isCapital = (index: number): boolean => /^\p{Lu}/u.test(tokens[index]?.span.exact ?? '');
  let start = from;
  while (
    start > 1 &&
    tokens[start - 1].span.exact === '/' &&
    tokens[start - 1].span.end === tokens[start].span.start &&
    isCapital(start) &&
    isCapital(start - 2)
  ) {
    start -= 2;
    while (start > 0 && isCapital(start - 1) && tokens[start - 1].pos === 'PROPN') start--;
  }
  if (start < from) while (start > 0 && /^(?:DET|ADJ)$/.test(tokens[start - 1].pos)) start--;
  return start;
}

const isHyphened = (tokens: readonly Token[], start: number): boolean =>
  /^[-–]$/.test(tokens[start].span.exact) || /^[-–]$/.test(tokens[start - 1].span.exact);

function reaches(tokens: readonly Token[], index: number, head: number): boolean {
  let node = index;
  for (let steps = 0; steps < 6 && node >= 0; steps++) {
    if (node === head) return true;
    node = tokens[node].head;
  }
  return false;
}

/** One past the last token of a description with what narrows it down: "a person familiar with the talks", "spokesman for the mayor". */
export function endOfDescription(tokens: readonly Token[], head: number): number {
  const ofTitled = endOfTitled(tokens, head);
  if (ofTitled > head) return ofTitled;
  const ofClose = endOfClose(tokens, head);
  if (ofClose > head) return ofClose;
  let end = head + 1;
  const bare = bareClause(tokens, head);
  for (let index = head + 1; index < bare && index - head < REACH; index++) {
    if (/^(?:[,;:—–"“”().!?]|-{2,3})$/.test(tokens[index].span.exact)) break;
    if (!hangsOn(tokens, index, head) || endsDescription(tokens, index, head)) break;
    end = index + 1;
  }
  end = withoutRest(tokens, head, end);
  const rest = tokens.slice(end).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (rest || tokens.slice(0, head).some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return end;
  // "Valley leaders called on the council to act.": no verb is left for the sentence, so the first one is its own, misread.
  for (let index = head + 1; index < end; index++)
    if (tokens[index].pos === 'VERB') return index - (RELATIVE.test(tokens[index - 1].span.exact) ? 1 : 0);
  return end;
}

/** The end of "Sources close to the player", of which the parser may make a verb; `head` where nobody is close to anything. */
function endOfClose(tokens: readonly Token[], head: number): number {
  const isClose = tokens[head + 1]?.span.exact === 'close' && tokens[head + 2]?.span.exact === 'to';
  if (!isClose || !tokens[head + 1].tag.startsWith('VB')) return head;
  let end = head + 3;
  while (end < tokens.length && !isFiniteVerb(tokens[end]) && tokens[end].pos !== 'PUNCT') end++;
  return end;
}

/**
 * The end of "a spokesman for Senator Ada Marsh", of whom the parser makes a second subject of the verb: no subject opens with a
 * preposition. `head` where it does not.
 */
function endOfTitled(tokens: readonly Token[], head: number): number {
  const isSubject = (index: number): boolean => tokens[index].relation.startsWith('nsubj');
  if (!isSubject(head) || !/^(?:for|to|of|at)$/.test(tokens[head + 1]?.span.exact ?? '')) return head;
  let end = head + (tokens[head + 2]?.pos === 'DET' ? 3 : 2);
  while (end < tokens.length && /^\p{Lu}/u.test(tokens[end].span.exact)) end++;
  const verb = tokens[head].head;
  const isSecond = (index: number): boolean => isSubject(index) && tokens[index].head === verb;
  return end === verb && [...tokens.keys()].slice(head + 2, end).some(isSecond) ? end : head;
}

/**
 * The end of a description that a mark or its length cuts off within a phrase: of "terms which say that what is stored on its |" the
 * clause is told no more.
 */
function withoutRest(tokens: readonly Token[], head: number, end: number): number {
  let last = end;
  while (last > head + 1 && /^(?:DET|ADP|CCONJ|SCONJ|AUX|PART)$|\$$/.test(openness(tokens[last - 1]))) last--;
  if (last === end) return end;
  const clause = tokens.slice(head + 1, last).findIndex(({ span }) => RELATIVE.test(span.exact));
  if (clause < 0) return last;
  // "an official who oversaw it and described it as |": what is told before "and" is whole.
  const joint = tokens
    .slice(0, last)
    .findLastIndex(
      ({ pos, head: joined }, at) =>
        at > head + clause + 2 && pos === 'CCONJ' && tokens[joined].pos === 'VERB',
    );
  return joint < 0 ? head + 1 + clause : joint;
}

const openness = ({ pos, tag }: Token): string => (tag === 'PRP$' || tag === 'WP$' ? '$' : pos);

/** The noun that a relative clause on the noun at `noun` is about, which its verb agrees with: of "terms of service which state" the terms. */
export function agreeing(tokens: readonly Token[], verb: number, noun: number): number {
  const above = tokens[noun].head;
  if (above < 0 || !tokens[noun].relation.startsWith('nmod') || tokens[above].pos !== 'NOUN') return noun;
  const finite = [verb, ...tokens.keys()].find(
    (at) =>
      (at === verb || (tokens[at].head === verb && /^(?:aux|cop)/.test(tokens[at].relation))) &&
      /^VB[PZ]$/.test(tokens[at].tag),
  );
  if (finite === undefined) return noun;
  const isPlural = (at: number): boolean => /S$/.test(tokens[at].tag);
  const several = tokens[finite].tag === 'VBP';
  return isPlural(noun) !== several && isPlural(above) === several ? above : noun;
}

/** Where a clause without "who" begins that tells more of the noun at `head`: "people | I have spoken with"; the end of `tokens` without one. */
function bareClause(tokens: readonly Token[], head: number): number {
  for (let index = head + 1; index < tokens.length && index - head < REACH; index++) {
    const { pos, relation, head: verb, span } = tokens[index];
    if (RELATIVE.test(span.exact)) break;
    if (
      pos === 'PRON' &&
      relation === 'nsubj' &&
      tokens[verb].head === head &&
      tokens[verb].relation === 'acl:relcl'
    )
      return index;
  }
  return tokens.length;
}

/** A finite verb without "who" before it is the sentence's own; "told the senators that …" says what they were told. */
function endsDescription(tokens: readonly Token[], index: number, head: number): boolean {
  const { span, relation, head: clause } = tokens[index];
  // "an agent, told that he may go", "a researcher who alleged that it leaks": what is said tells nothing of who says it.
  if (/^that$/i.test(span.exact) && relation === 'mark' && tokens[clause].head === head) return true;
  if (RELATIVE.test(span.exact) && tokens[head].tag === 'NN' && reportsInClause(tokens, index)) return true;
  // "told analysts the slump would pass": what they were told.
  if (relation === 'det' && index === head + 1) return true;
  // "an official on Thursday": when it was said.
  if (
    /^on$/i.test(span.exact) &&
    /day$/.test(tokens[index + 1]?.span.exact ?? '') &&
    /^\p{Lu}/u.test(tokens[index + 1].span.exact)
  )
    return true;
  // "accused by the government of leaving"
  if (span.exact === 'of' && tokens[index + 1]?.tag === 'VBG') return true;
  if (/^(?:obj|iobj)$/.test(tokens[head].relation) && /^that$/i.test(span.exact)) return true;
  if (!isFiniteVerb(tokens[index])) return false;
  return !tokens.slice(head + 1, index).some((token) => RELATIVE.test(token.span.exact));
}

/** Verbs that quote: what a clause with one of them says is told elsewhere. */
const SAYS = /^(?:say|tell|state|claim|allege|announce|add|write|argue|declare|report|read)$/;

/** Whether the clause of the relative pronoun at `index` reports what somebody said. */
const reportsInClause = (tokens: readonly Token[], index: number): boolean => {
  const { head: verb, relation } = tokens[index];
  return (
    relation.startsWith('nsubj') &&
    SAYS.test(tokens[verb]?.lemma.toLowerCase() ?? '') &&
    tokens.some((token, at) => at > verb && token.head === verb && /^ccomp/.test(token.relation))
  );
};

function hangsOn(tokens: readonly Token[], index: number, head: number): boolean {
  let node = index;
  for (let steps = 0; steps < REACH && node > head; steps++) node = tokens[node].head;
  return node === head;
}

/** The token between `from` and `to` that the others there hang on. */
export function headWithin(tokens: readonly Token[], from: number, to: number): number {
  for (let index = to - 1; index >= from; index--)
    if (tokens[index].head < from || tokens[index].head >= to) return index;
  return to - 1;
}

/** The token that a name hangs on, which may be the form of address or the title before it: "Ms" of "Ms Okoro said", "coach" of "Head coach Ana Ruiz said". */
export function headOfName(tokens: readonly Token[], { from, to, titleFrom }: Name): number {
  const head = headWithin(tokens, from, to);
  const { relation, head: above } = tokens[head];
  return /^(?:flat|appos)/.test(relation) && titleFrom <= above && above < from ? above : head;
}
