const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Lemmas, in American spelling, by which a text says that it may not be so, not always, or only by somebody's charge. */
export const doubting: ReadonlySet<string> = words(
  'may might could possibly perhaps maybe potentially potential possible possibility chance probable probably likely likelihood unlikely apparently apparent seemingly seem appear reportedly reported suppose supposedly supposed presumably presume believe think feel feeling suggest hint imply indicate indication sign unclear whether unconfirmed unverified rumor rumored speculate speculation speculative fear concern worry risk threat threaten threatened hypothetical theory hypothesize conceivably arguably ostensibly estimate estimated estimation odds favorite bet guess assume assumption doubt question uncertain unsure unknown would should if unless hope accuse accusation accused alleged allege allegedly allegation suspect suspected suspicion claim purport purported purportedly so-called often usually sometimes mostly partly partially largely generally typically tend almost nearly',
);

/** Verbs and cues by which a text gives somebody's words. */
export const voicing: ReadonlySet<string> = words(
  'say tell state claim assert argue contend note comment add maintain write report describe explain call declare announce reveal disclose confirm admit acknowledge concede insist warn accuse allege believe think suggest testify tweet post deny estimate conclude complain criticize blame cite feel according spokesman spokeswoman statement quote reckon opine label dub brand decry condemn reply respond retort',
);
