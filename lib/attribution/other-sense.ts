import type { FoundAct } from './model/find-acts';
import type { Passage } from './passage/passage';

/** What is won or taken, by which "claim" is no verb of speech: "claimed five wickets", "the flood claimed two lives". */
const WON =
  /^(?:wicket|scalp|medal|gold|silver|bronze|win|victory|title|crown|trophy|prize|cup|goal|try|point|place|spot|seat|pole|podium|record|draw|life|victim|lead|rebound|catch|corner|penalty|promotion|asylum|benefit|expense|refund|compensation)$/;

/**
 * Whether the cue of an act is a verb of speech in another sense, which its object or what follows tells: "Australia claimed the last
 * five wickets", "Broad dismissed him for 30". Verbs with many senses are left to the model.
 */
export function isOtherSense({ tokens }: Passage, { cue, head, right }: FoundAct): boolean {
  if (right === null || right.from < cue.to) return false;
  const lemma = tokens[head].lemma.toLowerCase();
  const said = tokens.slice(right.from, right.to);
  if (lemma === 'claim') return WON.test(objectOf(tokens, head));
  // "The bill passed because two senators changed sides": a reason told alone is no statement.
  if (
    /^because$/i.test(said[0].span.exact) &&
    said[1]?.span.exact !== 'of' &&
    !said.some(({ span }) => span.exact === ',')
  )
    return true;
  // Cricket: a batter is dismissed for so many.
  return (
    lemma === 'dismiss' && said.some(({ span }, at) => span.exact === 'for' && said[at + 1]?.pos === 'NUM')
  );
}

/** Lemma of the object of the verb at `head`; empty for none. */
const objectOf = (tokens: Passage['tokens'], head: number): string =>
  tokens
    .slice(head + 1, head + 12)
    .find(({ relation }) => relation === 'obj')
    ?.lemma.toLowerCase() ?? '';
