import type { Analysis, AppliedCorrection, Correction, CorrectionChange, Signature } from '../../types';
import { addClaim } from './add-claim';
import { attachSource } from './attach-source';
import { changePart, changeSpeaker } from './change-statement';
import type { Correct, Corrected, Draft, HeldDocuments } from './draft';
import { retellFindings } from './retell-findings';

const CORRECT: { readonly [K in CorrectionChange['kind']]: Correct<K> } = {
  claim: addClaim,
  part: changePart,
  speaker: changeSpeaker,
  source: attachSource,
};

const apply = <K extends CorrectionChange['kind']>(
  draft: Draft,
  change: Extract<CorrectionChange, { kind: K }>,
  by: Signature,
  held: HeldDocuments,
): Corrected => (CORRECT[change.kind as K] as Correct<K>)(draft, change, by, held);

/**
 * An analysis as a person has corrected it, correction after correction in the order given: the engine's own output stays as it
 * is, and this view is made from both each time it is read. Each is placed by its words; one whose words are gone from this text
 * changes nothing and is told with `of: null`. The same analysis when there are none. Pure.
 */
export function correctAnalysis(
  analysis: Analysis,
  corrections: readonly Correction[],
  held: HeldDocuments,
): Analysis {
  if (corrections.length === 0) return analysis;
  const { text } = analysis.article;
  const { sources, attributions, claims, documents, links } = analysis;
  let draft: Draft = { text, sources, attributions, claims, documents, links };
  const applied: AppliedCorrection[] = corrections.map((correction) => {
    const { id, actor, at, change } = correction;
    const corrected = apply(draft, change, { correctionId: id, actor, at }, held);
    draft = corrected.draft;
    return { ...correction, of: corrected.of };
  });
  const { text: _text, ...lists } = draft;
  const after = { ...analysis, ...lists };
  return { ...after, findings: retellFindings(analysis.findings, analysis, after), corrections: applied };
}
