import type { BlockRule } from './block-rule';

/** What the entries of a list of share buttons say; others of it say more ("Close extra sharing options"). */
const BUTTON =
  /^(?:share(?: via| this)?|facebook|twitter|x|e-?mail|whatsapp|linkedin|copy(?: the)? link|link copied!?|print|reddit|pinterest|telegram|bluesky|threads|messenger|flipboard|mastodon|tumblr|pocket|sms|copy link url copied!?)$/i;
const LONGEST = 40;
/** A list of firms may name one of them. */
const LEAST = 3;

/** "Share via", "Email", "Facebook", "Close extra sharing options": the buttons, wherever in the text they stand in a row. */
export const dropShareList: BlockRule = (blocks) => {
  const dropped = new Set<(typeof blocks)[number]>();
  for (let from = 0; from < blocks.length;) {
    let to = from;
    while (to < blocks.length && blocks[to].kind !== 'table' && blocks[to].text.length <= LONGEST) to++;
    const run = blocks.slice(from, to);
    const first = run.findIndex(({ text }) => BUTTON.test(text));
    const last = run.findLastIndex(({ text }) => BUTTON.test(text));
    if (run.filter(({ text }) => BUTTON.test(text)).length >= LEAST)
      for (const block of run.slice(first, last + 1)) dropped.add(block);
    from = to + 1;
  }
  return dropped.size === 0 ? blocks : blocks.filter((block) => !dropped.has(block));
};
