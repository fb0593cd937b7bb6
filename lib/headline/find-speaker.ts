import { isFiniteVerb } from '../language/is-finite-verb';
import { saying } from './data/stage-words';
import type { Speaker } from './fault-context';
import type { Reading } from './reading';

/** Documents and bodies of people that "say" without a verb when they open a headline with a colon. */
const COLON = /^[:—–]$/;
/** Cues that stand after what was said: "Bridge unsafe, report finds". */
const CUE_TAGS = /^(?:VBZ|VBD|VBP|NNS)$/;
/** "…, records show", "… – report", "… according to police". */
const BARE_SOURCE =
  /^(?:report|study|survey|poll|police|officials?|source|sources|analysis|lawyer|union|experts?|court|inquiry)$/;

const PLURAL = /^NNP?S$/;

/** Verbs of saying that as often do something else: they need a statement after them. */
const ALSO_DOES =
  /^(?:find|show|hear|see|feel|promise|reveal|report|describe|speak|talk|signal|point|address|conclude)s?$/;

/** "Study finds link", "records show payments": sources that only ever find something out. */
const FINDER =
  /^(?:stud(?:y|ies)|reports?|surveys?|polls?|analys[ie]s|inquiry|probe|review|data|records?|research|researchers?|scientists?|experts?|figures?|documents?|emails?|audit|papers?|video|footage|investigation)$/;
const finds = (words: Reading['words'], cue: number): boolean => FINDER.test(words[cue - 1]?.form ?? '');

/** "Finds that …", "shows the plan is …", "promises: …". */
function saysClause(words: Reading['words'], cue: number): boolean {
  const next = words[cue + 1];
  if (!next || /^(?:that|how|why|no|:|['"“‘])$/.test(next.form)) return true;
  return words
    .slice(cue + 1)
    .some(
      ({ token }, i) =>
        /^(?:VB[DGNPZ]|MD)$/.test(token.tag) &&
        !words.slice(cue + 1, cue + 1 + i).some(({ form }) => JOINT.test(form)),
    );
}
const JOINT = /^(?:as|after|amid|while|but|and|before|who|what|which|[,;:–—])$/;

/**
 * Who a headline says is speaking: "Mayor: 'No cuts'", "No cuts, mayor says", "Mayor says no cuts", "according to".
 * `null` when it speaks in its own voice.
 */
export function findSpeaker(headline: Reading): Speaker | null {
  const { words } = headline;
  const commas = words
    .map(({ token }, i) => (/^[,;]$/.test(token.span.exact) ? i : -1))
    .filter((i) => i >= 0);
  const lastComma = commas[commas.length - 1] ?? -1;
  const isCue = (i: number) => {
    const { key, token } = words[i];
    const verb = key.endsWith('s') && saying.has(key.slice(0, -1));
    if (!(saying.has(key) || verb) || !CUE_TAGS.test(token.tag) || /^(?:amod|compound)/.test(token.relation))
      return false;
    // "…, officials say": several who speak.
    const isPlural =
      token.tag === 'VBP' && lastComma >= 0 && i > lastComma && PLURAL.test(words[i - 1]?.token.tag ?? '');
    if (!isPlural && !/(?:s|ed|d|t|n|k|w)$/.test(token.span.exact.toLowerCase())) return false;
    const next = words[i + 1]?.token;
    // "16 states", "his comments deepen the row": nouns.
    if (
      token.tag === 'NNS' &&
      (words[i - 1]?.token.pos === 'NUM' || (next !== undefined && isFiniteVerb(next)))
    )
      return false;
    // "Finds a few admirers", "promises young voters": nothing is said.
    return !ALSO_DOES.test(key) || i === lastComma + 1 || finds(words, i) || saysClause(words, i);
  };
  for (let i = words.length - 1; i > lastComma && lastComma > 0; i--) {
    if (!isCue(i)) continue;
    // ", says X" has its source after the cue, ", X says" before it.
    return i === lastComma + 1
      ? { start: i + 1, end: words.length, cue: i }
      : { start: lastComma + 1, end: i, cue: i };
  }
  for (let i = 0; i < words.length; i++) {
    if (COLON.test(words[i].token.span.exact) && i > 0 && i <= 6) return { start: 0, end: i, cue: -1 };
    if (words[i].key === 'according' && words[i + 1]?.key === 'to')
      return { start: i + 2, end: words.length, cue: i };
    if (isCue(i) && i > 0) {
      const from = [...commas, -1].filter((comma) => comma < i).reduce((a, b) => Math.max(a, b), -1);
      return { start: from + 1, end: i, cue: i };
    }
  }
  if (lastComma > 0 && words.length - lastComma <= 4 && BARE_SOURCE.test(words[words.length - 1].key))
    return { start: lastComma + 1, end: words.length, cue: -1 };
  return null;
}
