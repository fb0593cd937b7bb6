import type { Token } from '../../types';

/** Acts of which votes, registers, court papers or books of account keep a record. */
const RECORDED =
  /^(?:vote|sign|pass|veto|(?:co-?)?sponsor|introduce|propose|support|oppose|appoint|nominate|elect|enact|repeal|ratify|approve|reject|order|sue|convict|indict|arrest|charge|fine|sentence|acquit|plead|extradite|deport|jail|rule|overturn|overrule|uphold|ban|outlaw|resign|retire|fire|hire|buy|sell|pay|donate|refund|borrow|lend|invade|kill|die|marry|register|file|settle|license|close|open|launch|merge)$/;

/** True where somebody is said to have done such a thing: a past verb of the sentence, neither a noun ("the vote") nor an epithet ("gas-fired"). */
export const tellsActOfRecord = (_: string, tokens: readonly Token[]): boolean =>
  tokens.some(({ pos, tag, lemma, relation, head }, index) => {
    if (pos !== 'VERB' || !RECORDED.test(lemma) || !/^VB[DN]$/.test(tag)) return false;
    if (/^(?:amod|compound)/.test(relation)) return false;
    if (tag === 'VBD') return true;
    const helped = (at: number): boolean =>
      tokens.some((token) => token.head === at && token.relation.startsWith('aux') && token.tag !== 'MD');
    const mayBe = tokens.some((token) => token.head === index && token.tag === 'MD');
    return (
      !mayBe && (helped(index) || (relation === 'conj' && head >= 0 && helped(head)) || relation === 'acl')
    );
  });
