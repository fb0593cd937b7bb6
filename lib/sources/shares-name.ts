import type { SourceDocument } from '../types';
import { endsOf } from './ends-of-document';

const NAME = /\p{Lu}[\p{L}'’-]{3,}/gu;
/** They stand in every paper of a court, a parliament, a police force. */
const FURNITURE =
  /^(?:united|states|america|district|county|circuit|southern|northern|eastern|western|central|supreme|high|court|courts|house|senate|congress|parliament|representatives|department|office|police|case|number|bill|complaint|incident|report|plaintiff|defendant|introduced|dated|this|that|these|those|their|there|they|with|from|when|while|after|before|what|january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

const namesIn = (text: string): readonly string[] =>
  (text.match(NAME) ?? []).map((word) => word.toLowerCase().replace(/['’]s$/, ''));

/**
 * Whether a sentence and a document name somebody or something in common. The number of a docket or a bill comes again in every
 * court and every Congress: with a name beside it ("Reyes v. Lumora", "the Student Faces Act") it is that case, and that bill.
 */
export function sharesName(
  sentence: string,
  { title, text }: Pick<SourceDocument, 'title' | 'text'>,
): boolean {
  const own = new Set(namesIn(`${title} ${endsOf(text)}`));
  return namesIn(sentence).some((name) => !FURNITURE.test(name) && own.has(name));
}
