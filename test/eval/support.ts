import { judgeClaimIn } from '../../lib/evidence/support/judge-claim';
import type { Evaluation } from './figure';
import { readJsonl } from './read-jsonl';

interface CitedClaim {
  readonly id: string;
  readonly claim: string;
  readonly evidence: readonly string[];
  /** Each a set of sentence numbers that supports the claim. */
  readonly supporting_sentences: readonly (readonly number[])[];
  readonly label: 'supported' | 'partially_supported' | 'not_supported';
}

/** Whether a cited page fully supports a claim, and by which sentences. */
export const support: Evaluation = {
  name: 'support',
  run(data) {
    const claims = readJsonl<CitedClaim>(data, 'dev/claim_support_wice');
    const fused = claims.map(({ claim, evidence, label }) => ({
      says: judgeClaimIn(claim, evidence.join(' ')).score >= 0.5,
      supported: label === 'supported',
    }));
    const tally = { supported: 0, found: 0, rest: 0, refused: 0, pointed: 0, withSentences: 0, denied: 0 };
    const started = process.cpuUsage();
    for (const { claim, evidence, supporting_sentences, label } of claims) {
      const { score, stance, spans } = judgeClaimIn(claim, evidence.join('\n'));
      const says = score >= 0.5;
      if (label === 'supported') {
        tally.supported++;
        if (says) tally.found++;
      } else {
        tally.rest++;
        if (!says) tally.refused++;
      }
      if (stance === 'contradicts') tally.denied++;
      const gold = new Set(supporting_sentences.flat());
      if (gold.size > 0) {
        tally.withSentences++;
        const right = [...gold].map((at) => evidence[at]);
        if (spans.some(({ exact }) => right.some((sentence) => sentence?.includes(exact)))) tally.pointed++;
      }
      if (says !== (label === 'supported'))
        console.error(`${label} ${score.toFixed(2)} ${stance}: ${claim}\n  ${spans[0]?.exact.slice(0, 200)}`);
    }
    const used = process.cpuUsage(started);
    const common = { set: 'dev/claim_support_wice', count: claims.length, goal: null };
    const agreeing = fused.filter(({ says, supported }) => says === supported);
    const fusedFound = agreeing.filter(({ supported }) => supported).length;
    const [recall, refusal] = [tally.found / tally.supported, tally.refused / tally.rest];
    return Promise.resolve([
      {
        ...common,
        measure: 'supported against the rest, balanced accuracy',
        value: (recall + refusal) / 2,
        goal: 0.75,
      },
      {
        ...common,
        measure: 'the same, sentences joined by a space and not by line ends',
        value: (fusedFound / tally.supported + (agreeing.length - fusedFound) / tally.rest) / 2,
        goal: 0.75,
      },
      { ...common, measure: 'supported, called so', value: recall, count: tally.supported },
      { ...common, measure: 'not fully supported, called so', value: refusal, count: tally.rest },
      {
        ...common,
        measure: 'a sentence given is one of the labelled',
        value: tally.pointed / tally.withSentences,
        count: tally.withSentences,
      },
      { ...common, measure: 'called contradicted (the set has no such label)', value: tally.denied },
      { ...common, measure: 'claims a CPU second', value: claims.length / ((used.user + used.system) / 1e6) },
    ]);
  },
};
