import type { Token } from '../../types';

/** Goes up or down by itself. */
const MOVES =
  /^(?:increase|decrease|rise|fall|grow|shrink|double|triple|quadruple|halve|decline|drop|plunge|plummet|soar|surge|jump|climb|dip|slump|tumble|skyrocket|expand|contract|dwindle|slow|outpace|swell)$/;
/** Is said to make something more or less. */
const TURNS =
  /^(?:increase|decrease|raise|lower|reduce|cut|slash|boost|double|triple|halve|grow|shrink|expand|add|lose|gain|create|trim|curb|slow|drop|diminish|depress|hike|narrow|widen|eliminate)$/;
/** Nouns that tell of one by themselves. */
const CHANGE = /^(?:increase|decrease|reduction|rise|growth|cutback|expansion|downturn|surge|slump|upturn)$/;
/** Nouns that tell of one of something: "a drop in sales", "tax cuts". */
const CHANGE_OF = /^(?:decline|drop|fall|cut|gain|loss|jump|climb|dip|hike)$/;
/** What can be more or less. */
const AMOUNT =
  /^(?:number|rate|price|cost|tax|wage|salary|pay|income|spending|expenditure|revenue|profit|sale|share|unemployment|employment|job|deficit|debt|budget|crime|murder|death|population|economy|output|production|emission|enrol?lment|export|import|trade|demand|supply|inflation|rent|fare|premium|turnout|temperature|level|amount|total|forecast|estimate|percentage|percent|point|funding|money|fund|donation|contribution|attendance|poverty|size|value|risk|stock|market|dollar|immigration|migration|workforce|worker|staff|force|capacity|surplus|investment|benefit|fee|use|usage|consumption|delay|time|age|rating|poll|support|figure|interest|business|industry|troop|program|aid|burden|gap|class|capital|volume|pressure|speed|weight|dose|stockpile|arsenal|supply|standard|prospect|sentence)s?$/i;
/** "fell sharply", "has grown steadily". */
const MEASURED =
  /^(?:sharply|significantly|steadily|slightly|dramatically|rapidly|substantially|considerably|markedly|modestly|steeply|again|further|fast|faster)$/i;

/** True where something is said to become more or less: a rise in fares, not a question raised nor a child fallen ill. */
export const tellsChange = (text: string, tokens: readonly Token[]): boolean =>
  /\b(?:up|down) (?:by |(?:more|less|fewer) than |about |nearly |almost )?[$£€]?\d/i.test(text) ||
  /\b(?:went|go|goes|gone|going|came|come|coming|is|are|was|were) (?:way )?(?:up|down) (?:by|from|to \d)/i.test(
    text,
  ) ||
  tokens.some((_, index) => isChange(tokens, index));

function isChange(tokens: readonly Token[], index: number): boolean {
  const { pos, lemma, tag, relation, head } = tokens[index];
  if (pos === 'NOUN') {
    if (CHANGE.test(lemma)) return true;
    if (!CHANGE_OF.test(lemma)) return false;
    return (
      /^(?:in|of)$/i.test(tokens[index + 1]?.span.exact ?? '') ||
      AMOUNT.test(tokens[index - 1]?.lemma ?? '') ||
      isMeasured(tokens, index)
    );
  }
  // "growing demand": read as adjectives, too.
  if (relation === 'amod')
    return (
      /^(?:VBG|VBN|JJ)$/.test(tag) &&
      /^(?:grow|rise|increase|decline|fall|shrink|soar|dwindle|growing|rising|increasing|increased|declining|falling|shrinking|reduced)$/.test(
        lemma,
      ) &&
      tokens[head]?.pos === 'NOUN'
    );
  if (pos !== 'VERB') return false;
  const turned = tokens.filter(
    (token) =>
      token.head === index &&
      (token.relation === 'obj' || (tag === 'VBN' && token.relation === 'nsubj:pass')),
  );
  // Who raises money collects it.
  const collects = (token: Token): boolean =>
    lemma === 'raise' &&
    (/^[$£€]$/.test(token.span.exact) || /^(?:money|fund|sum|capital|donation|dollar)s?$/.test(token.lemma));
  if (TURNS.test(lemma) && turned.some((token) => isAmount(tokens, token) && !collects(token))) return true;
  // "the fares raised by the board"; a claim may be cut so that they stand outside of it.
  const raised: Token | undefined = relation.startsWith('acl') && tag === 'VBN' ? tokens[head] : undefined;
  if (raised && TURNS.test(lemma) && isAmount(tokens, raised) && !collects(raised)) return true;
  if (!MOVES.test(lemma) || turned.length > 0) return false;
  // "declined to", "fallen pregnant", "grew up", "dropped out"
  if (tokens.some((token) => token.head === index && /^(?:xcomp|compound:prt)$/.test(token.relation)))
    return false;
  return (
    isMeasured(tokens, index) ||
    tokens.some(
      (token) => token.head === index && token.relation.startsWith('nsubj') && AMOUNT.test(token.lemma),
    )
  );
}

/** With a figure beside it counts too: "cut 277 workers". */
const isAmount = (tokens: readonly Token[], token: Token): boolean => {
  const at = tokens.indexOf(token);
  return (
    AMOUNT.test(token.lemma) ||
    /^[$£€]$/.test(token.span.exact) ||
    tokens.some(
      ({ head, relation, span }) => head === at && relation === 'nummod' && !/^one$/i.test(span.exact),
    )
  );
};

/** "rose by 4 percent", "fell sharply". */
const isMeasured = (tokens: readonly Token[], index: number): boolean =>
  tokens.some(
    (token) =>
      token.head === index &&
      (MEASURED.test(token.span.exact) ||
        (/^(?:obl|obj|nummod|advmod|nmod)/.test(token.relation) &&
          (/^[$£€%]$|^percent$|^point$/.test(token.lemma) || token.span.exact === '%'))),
  );
