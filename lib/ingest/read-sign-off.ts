import { readNames } from './read-names';

/** Who wrote the text, as the agency's last line says, and where that line begins. */
export interface SignOff {
  readonly names: readonly string[];
  /** Where it begins: UTF-16 units into the paragraph. */
  readonly start: number;
}

const LONGEST = 500;
const WORK = '(?:additional\\s+)?(?:reporting|writing|editing|compiled|written|edited|reported)';
/** "(Reporting by Jane Doe in London; Editing by Raj Patel)" at the end of a paragraph, or a line without brackets. */
const BRACKETED = new RegExp(`\\(\\s*${WORK}\\s+by\\s[^()]{3,${LONGEST}}\\)[.\\s]*$`, 'i');
const LINE = new RegExp(`^${WORK}\\s+by\\s.{3,${LONGEST}}$`, 'i');
/** Without brackets only what names two kinds of work, or stands without a full stop, is no sentence. */
const SECOND = new RegExp(`[;,.]\\s*${WORK}\\s+by\\s`, 'i');

/**
 * The sign-off that ends `paragraph`: `names` are its reporters and writers, never its editors or helpers; `null` when there
 * is none. "Reporting by the council shows a loss." is a sentence.
 */
export function readSignOff(paragraph: string): SignOff | null {
  const tail = paragraph.slice(-LONGEST - 20);
  const match = BRACKETED.exec(tail);
  const plain =
    !match && LINE.test(paragraph) && (SECOND.test(paragraph) || !/[.!?]["”’]?$/.test(paragraph.trim()));
  if (!match && !plain) return null;
  const text = (match?.[0] ?? paragraph).replace(/^[(\s]+|[).\s]+$/g, '');
  const names = text
    .split(/\s*[;]\s*|[.,]\s+(?=(?:additional|editing|writing|reporting)\b)/i)
    .filter((part) => /^(?:reporting|writing|written|reported)\b/i.test(part))
    .flatMap((part) =>
      readNames(
        part
          .replace(/^[\p{L}\s]*?\bby\s+/iu, 'By ')
          .split(/\s+in\s+\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)*/u)
          .join(''),
      ),
    );
  return { names: [...new Set(names)], start: match ? paragraph.length - tail.length + match.index : 0 };
}
