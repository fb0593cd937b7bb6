import { readNames } from '../read-names';
import { readSignOff } from '../read-sign-off';
import { isTradeLine } from '../read-signature';
import { type BlockRule } from './block-rule';
import type { RawBlock } from './collect-blocks';
import { foldText } from './fold-text';
import { CONTRIBUTED } from './phrases/contributed';

const LONGEST = 600;
/** Blocks at the end among which those who wrote the article are presented. */
const TAIL = 5;

const CREDIT_LENGTH = 300;

const TRADE =
  '(?:reporter|writer|correspondent|journalist|columnist|editor|contributor|fellow|freelancer|author|producer|photographer|critic|anchor|presenter|redakteur(?:in)?|korrespondent(?:in)?|journalist(?:in)?|autor(?:in)?)s?';
/** "Jane Doe is a senior reporter who covers buses for The Post." */
const PRESENTED = new RegExp(
  `^\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]*){0,3} (?:(?:is|ist) (?:an?|the|one of|eine?)\\b[^.]{0,120}\\b${TRADE}\\b|(?:covers|(?:writes|reports)(?= (?:on|about|for|from)\\b))\\b[^.]{0,120}\\b(?:for|at) (?:the )?\\p{Lu})`,
  'u',
);
/** "Story tips can be sent to …", "Follow her on X", "can be reached at …". */
const REACHED =
  /\b(?:story )?tips can be sent\b|\b(?:you can )?reach (?:her|him|them|me) (?:at|by|on)\b|\bcan be (?:reached|contacted|emailed) (?:at|via|by e-?mail|on (?:x|twitter|signal))\b|\b(?:follow|email|e-mail|contact) (?:her|him|them|me) (?:on|at|via)\b|\bfollow on (?:x|twitter|bluesky|threads|instagram)\b/i;
/** "Reach reporter Jane Doe at jdoe@post.example"; "On X: @doe" names the account of whoever it is about, and is a line of its own where that is the writer. */
const HANDLE =
  /\b(?:reach|contact|e-?mail|tips?)\b[^.]{0,80}\s\S+@\S+\.\w|\b(?:on (?:x|twitter)(?:, formerly twitter)?|twitter|x):? @\w+/i;
const HANDLE_LENGTH = 140;

/** "– Jane Doe", "GIS", "(jg)", "Autor: red": who wrote, in a line of its own under the last sentence. */
const LAST_LINE = 40;
const isSignature = (text: string): boolean =>
  text.length <= LAST_LINE &&
  (/^(?:\(\p{Ll}{2,4}\)|Autor(?:in)?: \p{Ll}{2,4})$/u.test(text) ||
    /^\p{Lu}{2,5}(?:[/ -]\p{Lu}{2,5})?$/u.test(text) ||
    (/^[–—-]{1,2}\s?\p{Lu}/u.test(text) && readNames(text.replace(/^[–—-]+\s?/, '')).length === 1));

/** "SOURCE Halden Motors" under a press release. */
const PROVIDED = /^SOURCE \p{Lu}.{1,80}$/u;

/** "… in the region. (Reporting by Jane Doe; Editing by Raj Patel)" without its last sentence. */
function unsigned(block: RawBlock): RawBlock {
  const signed = block.text.includes('(') ? readSignOff(block.text) : null;
  if (!signed || signed.start === 0) return block;
  const text = block.text.slice(0, signed.start).trimEnd();
  const links = block.links.filter(({ end }) => end <= text.length);
  return { ...block, text, links, linked: links.reduce((sum, { start, end }) => sum + end - start, 0) };
}

/** Whoever helped with the article is credited, and whoever wrote it presented, under its end. */
export const dropSignOff: BlockRule = (blocks, { byline }) => {
  const last = blocks.length - TAIL;
  const own = blocks.map((block, index) => (index >= last ? unsigned(block) : block));
  return own.filter(({ text, kind }, index) => {
    // Some houses present the writer above the text.
    if (index < 2 && PRESENTED.test(text) && byline.some((name) => text.startsWith(name))) return false;
    if (index === 0 || kind === 'correction' || kind === 'embed' || text.length > LONGEST) return true;
    if (text.length <= CREDIT_LENGTH && CONTRIBUTED.test(text)) return false;
    if (index < last) return true;
    if (index === own.length - 1 && kind === 'paragraph' && isSignature(text)) return false;
    if (kind === 'paragraph' && text.length <= LAST_LINE && isTradeLine(text)) return false;
    if (index === own.length - 1 && PROVIDED.test(text)) return false;
    const starts = (name: string): boolean =>
      foldText(text).startsWith(`${foldText(name)} `) && text.length > name.length;
    return !(
      byline.some(starts) ||
      PRESENTED.test(text) ||
      REACHED.test(text) ||
      (text.length <= HANDLE_LENGTH && HANDLE.test(text))
    );
  });
};
