const IRREGULAR: Readonly<Record<string, string>> = {
  take: 'took', steal: 'stole', fall: 'fell', rise: 'rose', win: 'won', lose: 'lost', beat: 'beat', spend: 'spent',
  say: 'said', tell: 'told', leave: 'left', fight: 'fought', sell: 'sold', buy: 'bought', give: 'gave', hold: 'held',
  keep: 'kept', let: 'let', cut: 'cut', hit: 'hit', quit: 'quit', put: 'put', begin: 'began', strike: 'struck',
  lead: 'led', see: 'saw', send: 'sent', make: 'made', drive: 'drove', find: 'found', flee: 'fled', forbid: 'forbade',
  hurt: 'hurt', shrink: 'shrank', sink: 'sank', grow: 'grew', come: 'came', go: 'went', swear: 'swore', sweep: 'swept',
  shoot: 'shot', choose: 'chose', seek: 'sought', think: 'thought', bring: 'brought', break: 'broke', rip: 'ripped',
  slam: 'slammed', ban: 'banned', drop: 'dropped', stop: 'stopped', plan: 'planned', admit: 'admitted', spur: 'spurred',
}; // prettier-ignore

/** A verb in the form that a Penn tag asks for: close enough for training examples. */
export function inflectVerb(lemma: string, tag: string): string {
  if (tag === 'VBZ')
    return /(?:s|x|z|ch|sh|o)$/.test(lemma)
      ? `${lemma}es`
      : /[^aeiou]y$/.test(lemma)
        ? `${lemma.slice(0, -1)}ies`
        : `${lemma}s`;
  if (tag === 'VBG') return /[^e]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
  if (tag === 'VBD' || tag === 'VBN')
    return (
      IRREGULAR[lemma] ??
      (lemma.endsWith('e')
        ? `${lemma}d`
        : /[^aeiou]y$/.test(lemma)
          ? `${lemma.slice(0, -1)}ied`
          : `${lemma}ed`)
    );
  return lemma;
}
