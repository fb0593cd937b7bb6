// Everything that is no Char of XML 1.0 §2.2; matched by code unit, so lone surrogates are told by their neighbours.
const NOT_XML =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // As references, or a reader folds them to spaces or line feeds (XML 1.0 §2.11, §3.3.3).
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  // Line ends of XML 1.1 alone, which some readers of 1.0 fold too.
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};

/** What a text must have before there is anything to do: most have nothing of it, and a graph has millions of them. */
const SPECIAL = /[\u0000-\u001F&<>"'\u0085\u2028\uD800-\uDFFF\uFFFE\uFFFF]/;

/** `text` for an element or a quoted attribute of XML 1.0; what XML cannot hold becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  SPECIAL.test(text)
    ? text
        .replace(NOT_XML, '\uFFFD')
        .replace(/[&<>"'\t\n\r\u0085\u2028]/g, (character) => ENTITIES[character])
    : text;
