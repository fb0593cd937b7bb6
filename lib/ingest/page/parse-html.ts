import { type DefaultTreeAdapterMap, Parser, Tokenizer, TokenizerMode } from 'parse5';
import { canonicalText } from '../../text/canonical';

/** A page as parse5 reads it, before anything is left out. */
export type ParsedHtml = DefaultTreeAdapterMap['document'];

/** What may end the value of an attribute, or begins a character in it. */
const VALUE_END = /["&]/g;

/**
 * parse5 goes unit by unit through scripts and styles, two fifths of a news page, and through the values of attributes, where
 * nothing but a mark or two can end them: this one leaps there. It counts on input without CR and NUL (`canonicalText`);
 * test/ingest/parse-html.test.ts holds that the tree is the one that parse5 makes.
 */
class LeapingTokenizer extends Tokenizer {
  protected override _emitCodePoint(cp: number): void {
    super._emitCodePoint(cp);
    if (this.state === TokenizerMode.SCRIPT_DATA || this.state === TokenizerMode.RAWTEXT)
      this.leap(this.preprocessor.html.indexOf('<', this.preprocessor.pos + 1));
  }

  protected override _stateAttributeValueDoubleQuoted(cp: number): void {
    const before = this.runEnd;
    super._stateAttributeValueDoubleQuoted(cp);
    if (this.runEnd === before || this.runEnd !== this.preprocessor.pos + 1) return;
    VALUE_END.lastIndex = this.runEnd;
    this.leap(VALUE_END.exec(this.preprocessor.html)?.index ?? -1);
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
