/** A stretch of the article's text as the page shows it: whole blocks, and where they begin (UTF-16 units). */
export interface Passage {
  readonly at: number;
  readonly text: string;
}

/** Words that somebody pointed at, in UTF-16 units of the article's text. */
export interface Words {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

const blocks = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[data-proof-text] [data-at]'),
];
const startOf = (block: HTMLElement): number => Number(block.dataset.at);
const textOf = (block: HTMLElement): string => block.textContent ?? '';

/** The blocks that a stretch of the text lies in, with the line feeds between them; `null` when the page shows none of them. */
export function passageAround(start: number, end: number): Passage | null {
  const own = blocks().filter(
    (block) => startOf(block) < Math.max(end, start + 1) && start <= startOf(block) + textOf(block).length,
  );
  if (own.length === 0) return null;
  const at = startOf(own[0]);
  const text = own.reduce(
    (all, block) => all + '\n'.repeat(startOf(block) - at - all.length) + textOf(block),
    '',
  );
  return { at, text };
}

const blockAt = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(
    '[data-proof-text] [data-at]',
  ) ?? null;

function offsetOf(node: Node, offset: number): number | null {
  const block = blockAt(node);
  if (!block) return null;
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return startOf(block) + range.toString().length;
}

/** The words of the article that are selected on the page, without blanks at their ends; `null` for none, or for others. */
export function selectedWords(selection: Selection | null): Words | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = offsetOf(startContainer, startOffset);
  const end = offsetOf(endContainer, endOffset);
  const passage = start === null || end === null ? null : passageAround(start, end);
  if (start === null || end === null || !passage) return null;
  const exact = passage.text.slice(start - passage.at, end - passage.at);
  const trimmed = exact.trim();
  if (trimmed === '') return null;
  const first = start + exact.indexOf(trimmed);
  return { start: first, end: first + trimmed.length, exact: trimmed };
}

/** The words of a card as they are marked in the text, from the first to the last; `null` when none are. */
export function wordsOfCard(id: string): Words | null {
  const marks = [
    ...document.querySelectorAll<HTMLElement>(`[data-proof-text] [data-mark="${CSS.escape(id)}"]`),
  ];
  if (marks.length === 0) return null;
  const last = marks[marks.length - 1];
  const start = offsetOf(marks[0], 0);
  const end = offsetOf(last, last.childNodes.length);
  const passage = start === null || end === null ? null : passageAround(start, end);
  if (start === null || end === null || !passage) return null;
  return { start, end, exact: passage.text.slice(start - passage.at, end - passage.at) };
}
