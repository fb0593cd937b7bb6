/** What the network says of a word; heads count from 0, -1 for the root. */
export interface Word {
  pos: string;
  tag: string;
  head: number;
  relation: string;
}

/** Pasts of strong verbs that are no participles: "rose" is never "was rose". */
const PAST_ONLY = new Set(
  `arose ate awoke became began bit blew broke came chose did drank drew drove fell flew forbade forgave forgot froze gave grew
   hid knew lay mistook overcame overran overthrew overtook ran rang rode rose sang sank saw shook shrank slew spoke sprang stank
   stole strove swam swore threw took tore trod undertook underwent undid withdrew woke wore wove went wrote`.split(
    /\s+/,
  ),
);
/** Pasts that are participles too, beside those in -ed. */
const PAST_TOO = new Set(
  `bent bet bought bound bred broadcast brought built burnt burst cast caught clung cost cut dealt dug dreamt fed felt fled fought
   forecast found ground had heard held hit hung hurt kept knelt laid leant leapt learnt led left lent let lit lost made meant met
   misled paid put quit read rebuilt rid said sat sent set shed shone shot shut slept slid slit smelt sold sought spat sped spelt
   spent spilt split spoilt spread spun stood stuck struck stung swept swung taught thought thrust told understood upheld upset
   wept withheld withstood won wound wrung`.split(/\s+/),
);
const canBePast = (form: string): boolean => PAST_ONLY.has(form) || PAST_TOO.has(form) || form.endsWith('ed');

/** Clauses that stand on a verb of their own. */
const FINITE = /^(?:root|ccomp|parataxis|conj|acl:relcl)$/;
const isSubject = (relation: string): boolean => relation.startsWith('nsubj');

/**
 * Mends, in place, what a small network gets wrong in the news more than in other prose: a past taken for a participle ("Shares
 * rose by 4%" as if by an agent). For sentences only; headlines leave out "was". Two rules of grammar:
 * a clause of its own with a subject and no auxiliary has a finite verb, and one verb has one subject.
 */
export function mendFiniteVerbs(forms: readonly string[], words: Word[]): void {
  const children = words.map((): number[] => []);
  words.forEach(({ head }, i) => head >= 0 && children[head].push(i));
  words.forEach((word, v) => {
    const form = forms[v].toLowerCase();
    if (children[v].some((c) => /^(?:aux|cop)/.test(words[c].relation))) return;
    if (/^VB[DPZ]$/.test(word.tag)) {
      // "Wages in the north [grew], the office said": a past for what it is, hung on its subject all the same.
      if (PAST_ONLY.has(form)) takesPlace(v);
      becomeActive(v);
    } else if (word.tag === 'VBN' ? !canBePast(form) : word.relation !== 'acl' || !PAST_ONLY.has(form))
      return;
    else if (standsAlone(v) || takesPlace(v)) {
      word.tag = 'VBD';
      word.pos = 'VERB';
      becomeActive(v);
    }
  });

  /** A clause with its own subject before the verb: "[Shares] rose". */
  function standsAlone(v: number): boolean {
    return FINITE.test(words[v].relation) && children[v].some((c) => c < v && isSubject(words[c].relation));
  }

  /** "The fares [rose by 4%], she said": the subject is taken from the later verb, which has one of its own. */
  function takesPlace(v: number): boolean {
    const subject = words[v].head;
    if (words[v].relation !== 'acl' || subject < 0 || subject > v || !isSubject(words[subject].relation))
      return false;
    const verb = words[subject].head;
    const own = children[verb].find((c) => c > v && c < verb && isSubject(words[c].relation));
    if (verb < v || own === undefined) return false;
    const joined = children[verb].some(
      (c) => c > v && c < own && /^(?:mark|advmod)$/.test(words[c].relation),
    );
    if (joined) {
      // "The dollar sank as the union threw …"
      words[v].head = words[verb].head;
      words[v].relation = words[verb].relation;
      words[verb].head = v;
      words[verb].relation = 'advcl';
    } else {
      words[v].head = verb;
      words[v].relation = 'ccomp';
    }
    words[subject].head = v;
    children[v].push(subject);
    return true;
  }

  function becomeActive(v: number): void {
    for (const c of children[v]) {
      if (words[c].relation === 'nsubj:pass') words[c].relation = 'nsubj';
      if (words[c].relation === 'obl:agent') words[c].relation = 'obl';
    }
  }
}
