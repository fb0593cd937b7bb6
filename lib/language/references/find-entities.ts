import { once } from '../../once';
import type { Quotation } from '../../text/quotations/quotation';
import type { Sentence } from '../../types';
import { findNames } from '../names/find-names';
import type { Name } from '../names/name';
import type { Bodies } from './body-of-person';
import { clusterNames } from './cluster-names';
import { type Draft, Memory } from './draft';
import { draftOfCluster } from './draft-of-cluster';
import type { Entity, Mention } from './entity';
import { quotedIn } from './quoted-in';
import { readSentence } from './read-sentence';
import { reasonInSentence } from './reason-unnamed';
import { settleGenders } from './settle-genders';

/**
 * Everybody and everything that an article speaks of and that can be a source: people, organisations, outlets, places,
 * documents, and the unnamed who are described where they speak. One entity each, with mentions by name, by description
 * ("the TikTok boss") and by pronoun, in order of first mention. `quotations` in order of the text: within them others speak.
 * Read once for the sentences of an article.
 */
export const findEntities = once(readEntities);

function readEntities(sentences: readonly Sentence[], quotations: readonly Quotation[]): readonly Entity[] {
  const names = findNames(sentences);
  const draftOf = new Map<Name, Draft>();
  for (const cluster of clusterNames(names)) {
    const draft = draftOfCluster(cluster, sentences);
    for (const name of cluster.names) draftOf.set(name, draft);
  }
  settleGenders(sentences, names, draftOf);
  const memory = new Memory();
  const all = new Set<Draft>();
  const unnamed = new Map<string, Draft>();
  const bodies: Bodies = new Map();
  const isQuoted = quotedIn(quotations);
  let next = 0;
  for (const [sentence, { tokens }] of sentences.entries()) {
    const taken = new Uint8Array(tokens.length);
    const own: Name[] = [];
    for (; next < names.length && names[next].sentence === sentence; next++) own.push(names[next]);
    for (const name of own) taken.fill(1, name.titleFrom, name.to);
    readSentence({ sentence, tokens, own, taken, draftOf, memory, all, unnamed, bodies, isQuoted });
  }
  const described = sentencesOfUnnamed(all);
  return inOrder(all).map(
    ({ kind, name, reason, role, gender, plural, body, isOffice, documentType, mentions }): Entity => ({
      kind,
      name,
      role,
      gender,
      plural,
      body: body !== null || isOffice,
      reason: kind === 'anonymous' ? (reason ?? reasonOf(mentions, sentences, described)) : null,
      documentType,
      mentions: [...mentions].sort((a, b) => a.sentence - b.sentence || a.from - b.from),
    }),
  );
}

/** Entities by where the text first speaks of them: a name may have mentions from before it was told. */
const inOrder = (all: ReadonlySet<Draft>): readonly Draft[] => {
  const first = ({ mentions }: Draft): Mention =>
    mentions.reduce((a, b) =>
      b.sentence < a.sentence || (b.sentence === a.sentence && b.from < a.from) ? b : a,
    );
  return [...all]
    .map((draft) => ({ draft, at: first(draft) }))
    .sort((a, b) => a.at.sentence - b.at.sentence || a.at.from - b.at.from)
    .map(({ draft }) => draft);
};

/** Numbers of the sentences that describe somebody without a name. */
const sentencesOfUnnamed = (all: ReadonlySet<Draft>): ReadonlySet<number> =>
  new Set(
    [...all]
      .filter(({ kind }) => kind === 'anonymous')
      .flatMap(({ mentions }) => mentions.filter(({ form }) => form !== 'pronoun'))
      .map(({ sentence }) => sentence),
  );

/**
 * The reason given in the first sentence about them that gives one. Where it describes somebody, the reason is theirs, and not of whom
 * a pronoun means: “He left,” a manager, who asked not to be named, said.
 */
function reasonOf(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  described: ReadonlySet<number>,
): string | null {
  const own = mentions.filter(({ form, sentence }) => form !== 'pronoun' || !described.has(sentence));
  for (const sentence of new Set(own.map((mention) => mention.sentence))) {
    const reason = reasonInSentence(sentences[sentence].tokens);
    if (reason !== null) return reason;
  }
  return null;
}
