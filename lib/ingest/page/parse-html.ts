import { type DefaultTreeAdapterMap, Parser, Tokenizer, TokenizerMode } from 'parse5';
import { canonicalText } from '../../text/canonical';

/** A page as parse5 reads it, before anything is left out. */
export type ParsedHtml = DefaultTreeAdapterMap['document'];

/** What may end the value of an attribute, or begins a character in it. */
const VALUE_END = /["&]/g;
/** What ends a run of text. */
const TEXT_END = /[<&]/g;
/** In the body of a page blanks within a text are text, whatever stands around them (the standard's insertion mode 6). */
const IN_BODY = 6;
const BLANK = 0x20;

/**
 * parse5 goes unit by unit through scripts and styles, two fifths of a news page, through the values of attributes and through
 * text, where nothing but a mark or two can end them: this one leaps there. It counts on input without CR and NUL (`canonicalText`);
 * test/ingest/parse-html.test.ts holds that the tree is the one that parse5 makes.
 */
class LeapingTokenizer extends Tokenizer {
  protected override _emitCodePoint(cp: number): void {
    super._emitCodePoint(cp);
    if (this.state === TokenizerMode.SCRIPT_DATA || this.state === TokenizerMode.RAWTEXT)
      this.leap(this.preprocessor.html.indexOf('<', this.preprocessor.pos + 1));
    else if (
      this.state === TokenizerMode.DATA &&
      cp > BLANK &&
      (this.handler as Parser<DefaultTreeAdapterMap>).insertionMode === IN_BODY
    )
      this.leap(this.next(TEXT_END, this.preprocessor.pos + 1));
  }

  protected override _stateAttributeValueDoubleQuoted(cp: number): void {
    const before = this.runEnd;
    super._stateAttributeValueDoubleQuoted(cp);
    if (this.runEnd === before || this.runEnd !== this.preprocessor.pos + 1) return;
    this.leap(this.next(VALUE_END, this.runEnd));
  }

  private next(mark: RegExp, from: number): number {
    mark.lastIndex = from;
    return mark.exec(this.preprocessor.html)?.index ?? -1;
  }

  /** Takes all before `next`, or before the end of the page for -1, into the run of characters that is being read. */
  private leap(next: number): void {
    const { preprocessor } = this;
    this.runEnd = next < 0 ? preprocessor.html.length : next;
    preprocessor.pos = this.runEnd - 1;
  }
}

/** Parses a page as the HTML standard says. `noscript` is read as markup, for a reader that runs no scripts. */
export function parseHtml(html: string): ParsedHtml {
  const parser = new Parser<DefaultTreeAdapterMap>({ scriptingEnabled: false });
  parser.tokenizer = new LeapingTokenizer(parser.options, parser);
  parser.tokenizer.write(canonicalText(html), true);
  return parser.document;
}
