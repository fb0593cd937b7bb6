import { findAttributions } from '../../lib/attribution/find-attributions';
import { readAnnotated } from '../../lib/attribution/train/read-annotated';
import { findClaims } from '../../lib/claims/find-claims';
import { isCheckable } from '../../lib/claims/kind/kind-of';
import { parseSentences } from '../../lib/language/parse-sentences';
import { findSources } from '../../lib/sources/find-sources';
import type { Claim, ClaimKind } from '../../lib/types';
import type { Evaluation, Figure } from './figure';
import { articleKey, type OfArticle, readLabels, wasRead } from './labels/read-labels';

const SET = 'dev/attribution_polnear';
/** Claims whose spans share less of what either covers are not the same claim. */
const SAME = 0.5;

/**
 * 240 claims of the set, drawn by a hash, as found before their kinds were told by the parse. One reader gave each the kinds that fit,
 * the best first; none where the words state nothing. Offsets into the article's text: the words are not ours to keep.
 */
interface Label extends OfArticle {
  readonly start: number;
  readonly end: number;
  readonly kinds: readonly ClaimKind[];
}

interface Told extends Label {
  /** `null` where no claim is found any more. */
  readonly told: ClaimKind | null;
}

function told(claims: readonly Claim[], { start, end }: Label): ClaimKind | null {
  const shared = ({ span }: Claim): number =>
    (Math.min(span.end, end) - Math.max(span.start, start)) /
    (Math.max(span.end, end) - Math.min(span.start, start));
  const [best] = [...claims].sort((a, b) => shared(b) - shared(a));
  return best && shared(best) >= SAME ? best.kind : null;
}

/** What kind of claim each is: told by the parse, against one reader's labels. */
export const claimKinds: Evaluation = {
  name: 'claim-kinds',
  run(data) {
    const labels = readLabels<Label>('claim-kinds.jsonl');
    const all = readAnnotated(data, SET).flatMap(({ article }): Told[] => {
      const key = articleKey(article.text);
      const mine = labels.filter((label) => label.article === key);
      if (mine.length === 0) return [];
      const sentences = parseSentences(article);
      const sources = findSources(article, sentences);
      const claims = findClaims(article, sentences, findAttributions(article, sentences, sources), sources);
      return mine.map((label) => ({ ...label, told: told(claims, label) }));
    });
    const stated = all.filter(({ kinds }) => kinds.length > 0);
    const nothing = all.filter(({ kinds }) => kinds.length === 0);
    const share = (
      set: string,
      measure: string,
      of: readonly Told[],
      holds: (one: Told) => boolean,
    ): Figure => ({ set, measure, value: of.filter(holds).length / of.length, count: of.length, goal: null });
    const fits = ({ kinds, told: kind }: Told): boolean => kind !== null && kinds.includes(kind);
    const figuresOf = (set: string, of: readonly Told[]): Figure[] => [
      share(set, 'kind told is one that fits', of, fits),
      share(set, 'kind told is the best', of, ({ kinds, told: kind }) => kinds[0] === kind),
      share(
        set,
        'checkable or not, told rightly',
        of,
        ({ kinds, told: kind }) =>
          kind !== null && kinds.some((one) => isCheckable(one) === isCheckable(kind)),
      ),
    ];
    return Promise.resolve([
      ...figuresOf(`${SET} (claims)`, stated),
      ...figuresOf(`${SET} (claims, half read)`, stated.filter(wasRead)),
      ...figuresOf(
        `${SET} (claims, half unread)`,
        stated.filter((label) => !wasRead(label)),
      ),
      share(
        `${SET} (claims)`,
        'words that state nothing, taken for no claim',
        nothing,
        (one) => one.told === null,
      ),
    ]);
  },
};
