import { overlaps } from './span';
import type { Analysis, Source } from '../types';

/** More names than this narrow a search to nothing. */
const MOST = 2;
/** Mentions of the paper whose sentences are read. */
const MENTIONS_READ = 3;
const ofPeople = ({ kind }: Source): boolean => kind === 'person' || kind === 'organization';

/** "Mick Dorsey", "Lumora": names by their look, where no word begins the sentence. */
const NAME = /(?<![.?!:]\s|^)(?<![\p{L}\d])\p{Lu}\p{Ll}+(?:[ -]\p{Lu}[\p{L}'’]+){0,3}/gu;
const NO_NAME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Mr|Mrs|Ms|Dr|The)\b/;

/**
 * Whom to search for with a paper of which the text tells neither author nor publisher: the first of those who stand in a sentence with
 * it ("Harbour Line knew of it, a complaint says"), be they anybody's source or not, else
 * whoever the article speaks of most. [] where the text tells by name who made it: "the coroner" is none.
 */
export function namesBeside(
  { id, document, mentions }: Source,
  { sources, sentences }: Pick<Analysis, 'sources' | 'sentences'>,
): readonly string[] {
  const isNamed = (one: string | null): boolean => one !== null && /(?:^|\s)(?!The\b|An?\b)\p{Lu}/u.test(one);
  if (document === null || isNamed(document.author) || isNamed(document.publisher)) return [];
  const named = sources.filter((one) => one.id !== id && ofPeople(one) && one.name !== document.addressee);
  const near = sentences.filter((sentence) =>
    mentions.slice(0, MENTIONS_READ).some((mention) => overlaps(mention, sentence)),
  );
  const beside = named.filter((one) =>
    one.mentions.some((mention) => near.some((sentence) => overlaps(mention, sentence))),
  );
  if (beside.length === 0) {
    const own = near.flatMap((sentence) =>
      [...sentence.exact.matchAll(NAME)].filter(
        ({ index, 0: { length } }) =>
          !mentions.some((mention) =>
            overlaps(mention, { start: sentence.start + index, end: sentence.start + index + length }),
          ),
      ),
    );
    const names = [...new Set(own.map(([name]) => name.replace(/[’']s$/, '')))].filter(
      (name) => !NO_NAME.test(name) && name !== document.addressee,
    );
    if (names.length > 0) return names.slice(0, MOST);
  }
  const most = named.reduce<Source | null>(
    (best, one) => (best === null || one.mentions.length > best.mentions.length ? one : best),
    null,
  );
  const found = beside.length > 0 ? beside.slice(0, MOST) : most === null ? [] : [most];
  return found.map(({ name }) => name);
}
