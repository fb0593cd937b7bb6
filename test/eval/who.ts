import { readSpeakers } from '../../lib/read-speakers';
import { type AnnotatedArticle, readAnnotated } from '../../lib/attribution/train/read-annotated';
import type { Source } from '../../lib/types';
import { matchAttributions } from './attribution/match-attributions';
import type { Evaluation, Figure } from './figure';
import { articleKey, readLabels, wasRead } from './labels/read-labels';
import { type LabelledSource, isNamed, isRight, isRoleRight, isSame } from './who/labelled-source';

const SET = 'train/attribution_polnear';

/** An attribution that was found where PolNeAR has one, with the labels that its source's words mean. */
interface Act {
  readonly labels: readonly LabelledSource[];
  /** Whom the engine has speak; `null` when it tells nobody. */
  readonly told: Source | null;
}

interface Read {
  readonly article: string;
  readonly labels: readonly LabelledSource[];
  /** Who speaks or is cited in any attribution. */
  readonly speakers: readonly Source[];
  readonly acts: readonly Act[];
}

function read(annotated: AnnotatedArticle, article: string, labels: readonly LabelledSource[]): Read {
  const { sources, attributions } = readSpeakers(annotated.article);
  const speaking = new Set(attributions.flatMap(({ sourceId, via }) => [sourceId, ...via]));
  const acts = matchAttributions(annotated, attributions).flatMap(({ goldSource, found }): Act[] => {
    if (goldSource === null) return [];
    const { start, end } = goldSource;
    const meant = labels.filter(({ mentions }) =>
      mentions.some(([from, to]) => from === start && to === end),
    );
    if (meant.length === 0) return [];
    return [{ labels: meant, told: sources.find(({ id }) => id === found.sourceId) ?? null }];
  });
  return { article, labels, speakers: sources.filter(({ id }) => speaking.has(id)), acts };
}

/** Prints what is told wrongly of the half that may be read. */
function printWrong({ article, labels, speakers, acts }: Read): void {
  const wrong = labels.filter((label) => !speakers.some((source) => isRight(label, source)));
  for (const { kinds, names } of wrong) console.error(article, 'missed', kinds.join('/'), names[0]);
  for (const label of labels)
    for (const { name, role } of speakers.filter((source) => isRight(label, source)))
      if (label.kinds[0] === 'person' && label.roles !== null && !isRoleRight(label, role))
        console.error(article, 'role', name, '|', role, '| not', label.roles.join('/'));
  for (const { labels: meant, told } of acts)
    if (told === null || !meant.some((label) => isRight(label, told)))
      console.error(article, 'act of', meant[0].names[0], 'told as', told?.kind, told?.name);
}

function figuresOf(set: string, articles: readonly Read[]): Figure[] {
  const share = <T>(measure: string, of: readonly T[], holds: (one: T) => boolean): Figure => ({
    set,
    measure,
    value: of.filter(holds).length / (of.length || 1),
    count: of.length,
    goal: null,
  });
  const labels = articles.flatMap(({ labels: own, speakers, acts }) =>
    own.map((label) => ({
      label,
      called: speakers.filter((source) => isSame(label, source)),
      told: new Set(acts.filter(({ labels: meant }) => meant.includes(label)).map(({ told }) => told?.id)),
      acts: acts.filter(({ labels: meant }) => meant.includes(label)).length,
    })),
  );
  const named = labels.filter(({ label }) => isNamed(label));
  const found = articles.flatMap(({ acts }) =>
    [...new Set(acts.map(({ told }) => told))]
      .filter((told) => told !== null)
      .map((told) => {
        const own = acts.filter((act) => act.told === told);
        return { told, meant: own.flatMap((act) => act.labels), acts: own };
      }),
  );
  const acts = articles.flatMap((one) => one.acts);
  const isFound = ({ label, called }: (typeof labels)[number]): boolean =>
    called.some(({ kind }) => label.kinds.includes(kind));
  return [
    share(
      'who speaks: precision, name and kind',
      found.filter(({ meant }) => meant.some(isNamed)),
      ({ told, meant }) => meant.some((label) => isRight(label, told)),
    ),
    share('who speaks: recall, name and kind', named, isFound),
    share(
      'documents and the unnamed: recall, place and kind',
      labels.filter(({ label }) => !isNamed(label)),
      isFound,
    ),
    share(
      'kind right, of those named rightly',
      named.filter(({ called }) => called.length > 0),
      isFound,
    ),
    share('attributions whose source is the right one', acts, ({ labels: meant, told }) =>
      meant.some((label) => told !== null && isRight(label, told)),
    ),
    share(
      'one source told as one, of those with several attributions',
      labels.filter(({ acts: several }) => several > 1),
      ({ told }) => told.size === 1 && !told.has(undefined),
    ),
    share('two sources kept apart, of sources told', found, ({ acts: own }) =>
      own[0].labels.some((label) => own.every(({ labels: meant }) => meant.includes(label))),
    ),
    share(
      'role right, of people named rightly',
      labels.filter(
        ({ label, called }) => label.kinds[0] === 'person' && label.roles !== null && called.length > 0,
      ),
      ({ label, called }) => called.some(({ role }) => isRoleRight(label, role)),
    ),
  ];
}

/** Whom a text means where somebody speaks: named whole, of the right kind and role, once each; against one reader's labels. */
export const who: Evaluation = {
  name: 'who',
  run(data) {
    const labels = readLabels<LabelledSource>('who.jsonl');
    const articles = readAnnotated(data, SET).flatMap((annotated): Read[] => {
      const article = articleKey(annotated.article.text);
      const own = labels.filter((label) => label.article === article);
      return own.length === 0 ? [] : [read(annotated, article, own)];
    });
    const [readHalf, unread] = [articles.filter(wasRead), articles.filter((one) => !wasRead(one))];
    readHalf.forEach(printWrong);
    return Promise.resolve([
      ...figuresOf(`${SET} (who, half read)`, readHalf),
      ...figuresOf(`${SET} (who, half unread)`, unread),
    ]);
  },
};
