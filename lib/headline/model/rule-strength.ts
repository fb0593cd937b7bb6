const MODAL =
  /\b(?:may|might|could|can|perhaps|possibly|potential(?:ly)?|possible|likely to|probably|appears?|seems?|hypothesi[sz]e)\b/i;
const TIE =
  /\b(?:associat\w+|linked|links?|correlat\w+|related|relation(?:ship)?s?|connect(?:ed|ion)|predict(?:s|ed|or|ors|ive)?|tied to|(?:more|less) likely|(?:increased|reduced|higher|lower|greater|decreased|elevated) (?:risks?|rates?|odds|likelihood|chances?|prevalence|incidence|levels?|mortality)|at (?:increased|higher|greater|lower) risk|risk factors?|marker|markers|\w+ times (?:more|as)|than (?:those|people|women|men|children|patients)|had (?:a )?(?:higher|lower|more|fewer)|significant(?:ly)? (?:differen\w+|higher|lower|weaker|greater|stronger)|compared (?:with|to) (?:those|people|healthy|controls?)|than (?:controls|in)|different from)\b/i;
const CAUSE =
  /\b(?:caus(?:es?|ed|ing)|leads? to|lead(?:ing)? people|modulat(?:es?|ed|ing)|attenuat\w+|imped\w+|curb(?:s|ed|ing)?|mitigat\w+|shap(?:es?|ed|ing)|determin(?:es|ed by)|disrupt\w*|revers(?:es?|ed|ing)|protective|devastat\w+|confer(?:s|red)?|depends? on|elicit\w*|evok\w+|led to|leading to|results? in|resulted in|induc(?:es?|ed|ing)|trigger(?:s|ed|ing)?|produc(?:es?|ed)|driv(?:es?|en)|(?:reduc|increas|decreas|improv|enhanc|alter|influenc|promot|chang|sav|reliev|rais|damag)(?:es?|ed|ing)|(?:boost|prevent|protect|affect|impact|lower|help|harm|worsen|slow|speed|block|treat|cut|contribut|eas|mak|kill|cur|delay|suppress|inhibit|regulat|activat|control|stimulat|weaken|strengthen|shorten|prolong|trigger)(?:s|es|ed|e|ing)?|effects? (?:of|on)|efficac\w+|effective(?:ly|ness)?|due to|because of|responsible for|role in|benefi(?:t|ts|cial)|plays? (?:a|an) \w+ role)\b/i;
const DENIAL =
  /\b(?:not|no|neither|nor|without|lack of|fail(?:s|ed)? to|unlikely|unaffected|unrelated)\b[^.;]{0,50}\b(?:associat\w*|link\w*|correlat\w*|relat\w*|effects?|affect\w*|increase\w*|reduc\w*|improv\w*|chang\w*|differ\w*|evidence|benefit\w*|impact\w*|influenc\w*|risk|cause\w*|predict\w*)\b/i;

/** Causal strength by cue words alone: a claim denied is 0, a tie 1, "may" with a cause 2, a plain cause 3; `null` without a cue. */
export function ruleStrength(text: string): 0 | 1 | 2 | 3 | null {
  if (DENIAL.test(text)) return 0;
  const cause = CAUSE.test(text);
  const modal = MODAL.test(text);
  if (TIE.test(text)) return modal && cause && !/\b(?:associat|correlat|linked)/i.test(text) ? 2 : 1;
  if (cause) return modal ? 2 : 3;
  return null;
}
