import { saying } from '../../data/stage-words';
import { range, type FaultContext } from '../../fault-context';
import { type Actor, mayBe, nameKeys } from '../../find-actors';
import { plainWords } from '../../index-article';
import type { Name } from '../../reading';

/** Verbs beside those of saying by which a headline gives somebody marked words: "Marl scorns the ‘sales pitch’". */
const CALLS =
  /^(?:call|hail|praise|slam|blast|brand|label|dub|celebrate|welcome|attack|denounce|condemn|scorn|mock|defend|back|oppose|reject|dismiss|criticize|urge|demand)$/;

/** Words that are right and whose speaker is not. */
export interface Another {
  /** Who says them in the headline. */
  readonly name: Name;
  /** Who says them in the text, and in which passage. */
  readonly who: string;
  readonly passage: number;
}

/** The name of who speaks the marked words in the headline: all there is of the speaker, or the subject of "calls", "hails". */
function speakerName({ headline, speaker }: FaultContext, start: number, end: number): Name | null {
  const { names, words } = headline;
  // "'A sales pitch': Marl scorns the figure": the colon stands behind the words.
  const colon = range(end, Math.min(end + 2, words.length)).find((w) => words[w].form === ':');
  if (start <= 1 && colon !== undefined) {
    const after = names.find((name) => !name.demonym && name.start === colon + 1);
    const verb = after && words[after.end];
    return after && (!verb || verb.form === 'on' || saying.has(verb.key) || CALLS.test(verb.key))
      ? after
      : null;
  }
  if (speaker && (start < speaker.start || start >= speaker.end)) {
    // "Conservative leader Petty": what stands before the name tells who it is.
    const [name, ...more] = names.filter((one) => speaker.start <= one.start && one.end <= speaker.end);
    return name && more.length === 0 && !name.demonym && name.end === speaker.end ? name : null;
  }
  const verb = headline.predicates.filter(({ at, subjects }) => at < start && subjects.length > 0).pop();
  if (!verb || !(saying.has(words[verb.at].key) || CALLS.test(words[verb.at].key))) return null;
  // "Holt blames press for Roth's 'empty quay'": a nearer name may own the words.
  if (names.some((name) => name.start > verb.at && name.end <= start && words[name.end]?.key === "'s"))
    return null;
  const [subject] = verb.subjects;
  return names.find((name) => !name.demonym && name.start <= subject && subject < name.end) ?? null;
}

/** Who really says it, when everybody who does is somebody else than the headline has; null otherwise. */
function whoSays(context: FaultContext, name: Name, plain: string): Omit<Another, 'name'> | null {
  const { index } = context;
  const actorOf = (source: number): Actor => {
    const { name: written } = index.sources[source];
    return { entity: -1, keys: nameKeys(written), written, bridged: false };
  };
  // Both must be people or bodies that the text names, so that "the mayor" is not taken for another than "Holt".
  if (!index.sources.some(({ kind }, source) => kind !== 'anonymous' && mayBe(name, actorOf(source))))
    return null;
  let found: Omit<Another, 'name'> | null = null;
  for (const passage of index.passages) {
    if (!plainWords(passage.span.exact).includes(plain)) continue;
    const first = plain.trim().split(' ')[0];
    const said = passage.words.find(({ form }, w) => form === first && passage.said[w] >= 0);
    const attribution = said ? index.attributions[passage.said[passage.words.indexOf(said)]] : undefined;
    const source = index.sources.findIndex(({ id }) => id === attribution?.sourceId);
    if (source < 0 || !/^(?:person|organization)$/.test(index.sources[source].kind)) return null;
    if (mayBe(name, actorOf(source)) || actorOf(source).keys.some((key) => name.keys.includes(key)))
      return null;
    found ??= { passage: passage.number, who: index.sources[source].name };
  }
  return found;
}

/**
 * Who says the marked words `start` to `end` of a headline, when that is somebody else than the headline has; `null` where it is not, or the
 * headline names nobody. `plain`: the words as passages are compared.
 */
export function saidByAnother(
  context: FaultContext,
  start: number,
  end: number,
  plain: string,
): Another | null {
  const name = speakerName(context, start, end);
  const said = name && whoSays(context, name, plain);
  return name && said && { name, ...said };
}
