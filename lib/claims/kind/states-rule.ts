import { isPast, modalOf, type Clause } from './clause';

const LAW =
  /^(?:law|act|statute|regulation|rule|constitution|directive|ordinance|code|amendment|treaty|ban|policy|bill|charter|bylaw)$/i;
const RULES =
  /^(?:require|ban|prohibit|forbid|allow|permit|oblige|limit|bar|mandate|exclude|exempt|make|guarantee|entitle)$/;
const RULED = /^(?:require|ban|prohibit|forbid|bar|allow|permit|oblige|entitle|exempt)$/;
const LAWFUL = /^(?:illegal|legal|unlawful|lawful|unconstitutional|compulsory|mandatory)$/;

/** True when the main clause says what a law or a rule lays down: "The Act bans …", "Smoking is illegal in …", "must … under the law". */
export function statesRule(clause: Clause): boolean {
  const { tokens, root, subject, aux, main } = clause;
  const { lemma, pos } = tokens[root];
  if (subject && LAW.test(subject.lemma) && RULES.test(lemma)) return true;
  if (LAWFUL.test(lemma) && aux.some(({ relation }) => relation === 'cop')) return true;
  const passive = subject?.relation === 'nsubj:pass' || aux.some(({ relation }) => relation === 'aux:pass');
  if (passive && RULED.test(lemma) && !aux.some(({ tag }) => tag === 'VBD')) return true;
  if (pos !== 'VERB' && modalOf(clause) === null) return false;
  // "Employers must pay it under the Act".
  return (
    !isPast(clause) &&
    tokens.some(
      (token, index) =>
        main[index] &&
        LAW.test(token.lemma) &&
        tokens.some(({ lemma: word, head }) => word === 'under' && tokens[head] === token),
    )
  );
}
