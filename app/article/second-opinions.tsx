import type { Opinion, OpinionAnswer, OpinionKind } from '@/lib/types';

const KIND_WORD: Record<OpinionKind, string> = {
  nli: 'Inference model on this machine',
  endpoint: 'Language model',
};
const STANCE_WORD: Record<OpinionAnswer['stance'], string> = {
  backs: 'reads the text as backing the headline',
  contradicts: 'reads the text as contradicting the headline',
  neither: 'reads the text as neither backing nor contradicting the headline',
};

/** What other judges say of the headline, plainly apart from the check: it has no receipt and changes no verdict. */
export function SecondOpinions({ opinions }: { opinions: readonly Opinion[] }) {
  if (opinions.length === 0) return null;
  return (
    <section aria-labelledby="opinions" className="mt-14">
      <h2 id="opinions" className="text-2xl">
        Second opinion
      </h2>
      <p className="mt-1 text-sm text-muted">
        From a model, not from Standfirst. Asked again, it may answer otherwise; the verdict above does not
        depend on it.
      </p>
      <ul className="mt-3 divide-y divide-rule border-y border-rule">
        {opinions.map(({ kind, model, outcome, at }) => (
          <li key={kind} className="py-3 sm:grid sm:grid-cols-[9rem_1fr] sm:gap-6">
            <p className="label pt-0.5">{KIND_WORD[kind]}</p>
            <div className="min-w-0">
              {outcome.ok ? (
                <Answer model={model} answer={outcome.value} />
              ) : (
                <p className="text-[15px]">
                  <bdi>{model}</bdi> gave none: <bdi>{outcome.problem.message}</bdi> The check above stands on
                  its own.
                </p>
              )}
              <p className="receipt mt-1">
                opinion/{kind} · {at}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ model, answer }: { model: string; answer: OpinionAnswer }) {
  const { stance, score, reason, quotations } = answer;
  return (
    <>
      <p className="text-[15px]">
        <bdi className="font-semibold">{model}</bdi> {STANCE_WORD[stance]}
        {score !== null && <span className="text-muted"> (its own share: {Math.round(score * 100)} %)</span>}.
      </p>
      {reason && (
        <p className="text-sm text-muted">
          In its words: <q dir="auto">{reason}</q>
        </p>
      )}
      {quotations.map((quotation) => (
        <blockquote
          key={quotation.start}
          className="mt-1 border-l border-rule pl-3 font-serif text-base"
          dir="auto"
        >
          {quotation.exact}
        </blockquote>
      ))}
    </>
  );
}
