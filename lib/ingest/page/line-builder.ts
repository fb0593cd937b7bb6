import { UNSEEN } from '../../text/unseen';

/** A link within a line, in UTF-16 units of the line's text; `href` as the page writes it. */
export interface LineLink {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/** Text of one block, white space folded, with its links. */
export interface Line {
  readonly text: string;
  readonly links: readonly LineLink[];
  /** Units of `text` that lie in links. */
  readonly linked: number;
}

/** Collects the inline content between two block boundaries: folds white space, keeps the places of links. */
export class LineBuilder {
  private text = '';
  private links: LineLink[] = [];
  private linked = 0;
  private open: { readonly start: number; readonly href: string } | null = null;

  add(raw: string): void {
    let piece = raw.replace(/\s+/g, ' ');
    if (/[\u00AD\u2000-\uFFFF]/.test(piece)) piece = piece.replace(UNSEEN, '');
    if (piece.startsWith(' ') && (this.text === '' || this.text.endsWith(' '))) piece = piece.slice(1);
    // "<strong>33%</strong><span>of those in hospital": a figure in large type over what it counts.
    if (/\d%$/.test(this.text) && /^\p{L}/u.test(piece)) this.text += ' ';
    this.text += piece;
  }

  openLink(href: string): void {
    this.closeLink();
    this.open = { start: this.text.length, href };
  }

  closeLink(): void {
    if (!this.open) return;
    let { start } = this.open;
    const { href } = this.open;
    this.open = null;
    let end = this.text.length;
    while (start < end && this.text[start] === ' ') start++;
    while (end > start && this.text[end - 1] === ' ') end--;
    if (end <= start) return;
    this.linked += end - start;
    this.links.push({ start, end, href });
  }

  /** The line so far, `null` when it is empty; the builder starts anew, an open link goes on. */
  take(): Line | null {
    const href = this.open?.href;
    this.closeLink();
    const text = this.text.trimEnd();
    const line = text === '' ? null : { text, links: this.links, linked: this.linked };
    this.text = '';
    this.links = [];
    this.linked = 0;
    if (href !== undefined) this.open = { start: 0, href };
    return line;
  }
}
