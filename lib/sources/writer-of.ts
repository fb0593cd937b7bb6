import type { Entity, Mention } from '../language/references/entity';
import { isSpeechVerb } from '../language/references/speaking';
import type { DocumentType, Token } from '../types';
import { MADE, DESCRIBED_WITHIN } from './making';
import type { Placed } from './places-of';

/** Papers that a person writes alone; in a report or a film many are heard. */
const OWN_HAND: ReadonlySet<DocumentType> = new Set(['letter', 'post', 'statement']);

/** Who wrote it, by the sentence's verb: "In a letter dated 9 March, she wrote that …", "Okoro said in a statement that …". */
export function writerOf(
  tokens: readonly Token[],
  mention: Mention,
  type: DocumentType,
  beside: readonly Placed[],
): string | null {
  const writer = subjectOf(tokens, mention, type, beside) ?? namedBeforeVerb(tokens, mention, type, beside);
  return writer === null ||
    writer.kind === 'document' ||
    writer.kind === 'place' ||
    (writer.kind === 'outlet' && type !== 'statement')
    ? null
    : writer.name;
}

const isInIt = (word: string | undefined): boolean => word !== undefined && /^(?:in|on)$/i.test(word);

function subjectOf(
  tokens: readonly Token[],
  { from, head }: Mention,
  type: DocumentType,
  beside: readonly Placed[],
): Entity | null {
  if (!isInIt(tokens[from - 1]?.span.exact)) return null;
  const over = tokens[head].head;
  // "In an affidavit filed in Norfolk Superior Court, Lou Marsh says": some parses hang the paper on its filing.
  const verb = over > head && MADE.test(tokens[over].span.exact) ? tokens[over].head : over;
  if (verb < 0 || !(isSpeechVerb(tokens[verb]) || writes(tokens[verb]) || judges(tokens[verb]))) return null;
  const subject = tokens.findIndex((token) => token.head === verb && token.relation === 'nsubj');
  const writer =
    beside.find(({ mention }) => mention.from <= subject && subject < mention.to)?.entity ?? null;
  return OWN_HAND.has(type) || writes(tokens[verb]) || speaksInOwn(tokens, from, head, writer)
    ? writer
    : null;
}

/**
 * The name right before the verb, for long openings that the parser loses itself in: "In the letter, dated 3 March and addressed to the
 * minister, chief executive Priya Halloran asked …", "a letter, dated 3 March, in which Halloran writes …".
 */
function namedBeforeVerb(
  tokens: readonly Token[],
  { from, head }: Mention,
  type: DocumentType,
  beside: readonly Placed[],
): Entity | null {
  const isOpening = from === 1 && isInIt(tokens[0].span.exact);
  if (!OWN_HAND.has(type) && !(isOpening && speaksInOwn(tokens, from, head, null))) return null;
  const end = Math.min(tokens.length, head + DESCRIBED_WITHIN);
  let start = isOpening ? head + 1 : -1;
  for (let index = head + 1; start < 0 && index + 1 < end; index++)
    if (isInIt(tokens[index].span.exact) && /^which$/i.test(tokens[index + 1].span.exact)) start = index + 2;
  if (start < 0) return null;
  for (let verb = start; verb < end; verb++) {
    if (/^[.;:“"]$/.test(tokens[verb].span.exact)) return null;
    if (tokens[verb].pos !== 'VERB' || MADE.test(tokens[verb].span.exact)) continue;
    if (!isSpeechVerb(tokens[verb])) return null;
    return beside.find(({ mention }) => mention.from >= start && mention.to === verb)?.entity ?? null;
  }
  return null;
}

/** Papers in which nobody speaks but who files them. */
const FILED =
  /^(?:complaint|lawsuit|suit|affidavit|motion|brief|petition|filing|prospectus|ruling|judge?ment|opinion)$/i;

/** "In its annual filing, Tessaly said", "In a complaint, the department said"; "the NAO said in a report", where a person may be quoted in one. */
function speaksInOwn(tokens: readonly Token[], from: number, head: number, writer: Entity | null): boolean {
  const first = tokens[from].span.exact.toLowerCase();
  // "In her opinion, she said": nobody's ruling.
  if (/^(?:its|his|her|their)$/.test(first))
    return !/^(?:opinion|motion|order|study|post|form)$/i.test(tokens[head].lemma);
  if (!/^an?$/.test(first)) return false;
  return FILED.test(tokens[head].lemma) || writer?.kind === 'organization';
}

/** "In a report, the council accused Hungary of spying" */
const judges = ({ lemma }: Token): boolean =>
  /^(?:accuse|blame|criticise|criticize|urge|recommend|find|conclude|estimate|condemn|apologise|apologize|swear|testify|attest)$/.test(
    lemma.toLowerCase(),
  );

const writes = ({ lemma }: Token): boolean => /^(?:write|tweet|post)$/.test(lemma.toLowerCase());
