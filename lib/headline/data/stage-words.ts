import type { Stage } from '../reading';

const words = (list: string): readonly string[] => list.split(' ');

/** Verbs and nouns that say how far what hangs on them has come about. Lemmas in American spelling. */
const GOVERNORS: Readonly<Record<Exclude<Stage, 'fact' | 'conditional'>, readonly string[]>> = {
  seeming: words(
    'appear seem look allege suspect purport believe think reportedly imply suggest claim insinuate rumor suspicion allegation indication sign accuse charge',
  ),
  likely: words(
    'expect likely forecast predict project bind certain poise anticipate tend probability expectation prediction projection forecast',
  ),
  future: words('will shall about set due slate schedule await subject pending'),
  planned: words(
    'plan intend aim prepare promise vow pledge agree commit threaten move decide ready intention promise pledge vow threat step preparation plan prospective upcoming agreement',
  ),
  sought: words(
    'seek try attempt want hope urge call ask demand propose push press wish recommend fight bid lobby appeal request proposal bid attempt effort push call demand recommendation campaign draft petition need proposed aspire file',
  ),
  possible: words(
    'may might could can possible potential chance possibility risk able opportunity threat fear worry prospect capacity potentially possibly perhaps',
  ),
  considered: words(
    'consider consult weigh mull discuss study explore debate contemplate ponder review examine talk eye consideration discussion option question evaluate float open',
  ),
};

export const stageOfGovernor: ReadonlyMap<string, Stage> = new Map(
  (Object.entries(GOVERNORS) as [Stage, readonly string[]][]).flatMap(([stage, list]) =>
    list.map((word): [string, Stage] => [word, stage]),
  ),
);

export const stageOfModal: ReadonlyMap<string, Stage> = new Map([
  ['may', 'possible'],
  ['might', 'possible'],
  ['could', 'possible'],
  ['can', 'possible'],
  ['would', 'conditional'],
  ['should', 'sought'],
  ['will', 'future'],
  ['shall', 'future'],
  ["'ll", 'future'],
  ['wo', 'future'],
  ["'d", 'conditional'],
]);

/** Adverbs and adjectives beside a predicate. */
export const stageOfModifier: ReadonlyMap<string, Stage> = new Map([
  ...words(
    'reportedly allegedly apparently seemingly purportedly supposedly ostensibly alleged apparent suspected purported supposed reported presumed',
  ).map((word): [string, Stage] => [word, 'seeming']),
  ...words('likely probably presumably probable certain almost').map((word): [string, Stage] => [
    word,
    'likely',
  ]),
  ...words('possibly perhaps maybe potentially potential possible conceivably theoretically').map(
    (word): [string, Stage] => [word, 'possible'],
  ),
  ...words('proposed planned tentative prospective intended pending upcoming forthcoming').map(
    (word): [string, Stage] => [word, 'planned'],
  ),
]);

/** From nothing settled (0) to fact (1): how much of the way a stage has gone. */
export const certaintyOf: Readonly<Record<Stage, number>> = {
  considered: 0.25,
  conditional: 0.4,
  possible: 0.35,
  sought: 0.4,
  planned: 0.6,
  seeming: 0.6,
  likely: 0.7,
  future: 0.85,
  fact: 1,
};

/** What may be less certain and still be held against a claim. */
const LESS_CERTAIN_BY = 0.3;

/** Whether something has come about as far as a claim says, or nearly so. */
export const isAsCertain = (told: Stage, claimed: Stage): boolean =>
  certaintyOf[claimed] - certaintyOf[told] <= LESS_CERTAIN_BY;

/** Verbs that reverse what hangs on them: "refused to sign", "failed to stop", "denied that". */
export const reversing: ReadonlySet<string> = new Set(
  words(
    'refuse fail decline deny reject forget neglect avoid dispute rebut refute disagree oppose block prevent stop bar doubt skeptical unlikely unable impossible hesitate contrary cease cancel abandon drop rule_out turn_down call_off throw_out vote_down back_out',
  ),
);

/** Words that deny what they hang on, as lemmas. "Hardly" and "rarely" deny what a headline claims; elsewhere `isNegation` has fewer. */
export const negators: ReadonlySet<string> = new Set(
  words(
    "not n't never no nor neither without none nobody hardly barely nothing cannot rarely scarcely nowhere",
  ),
);

/** Verbs by which somebody says something. */
export const saying: ReadonlySet<string> = new Set(
  words(
    'say tell state claim assert argue contend note comment add remark maintain write report describe explain call declare announce reveal disclose confirm admit acknowledge concede insist warn accuse allege believe think suggest testify tweet post deny estimate predict forecast project expect show find conclude indicate complain criticize blame urge ask charge cite fear suspect feel point question imply signal hint joke vow promise pledge dismiss hear see speak talk accord according quote reckon caution advise recommend stress emphasize lament boast brag recall muse opine label dub brand decry condemn counter reply respond retort',
  ),
);
