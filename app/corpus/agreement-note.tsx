import { LEAST_UNITS } from '@/lib/desk/agreement';
import type { CorpusFigures } from '@/lib/store/corpus-figures';

/** How far editors agree, with what that means, or why it cannot be told. */
export function AgreementNote({ agreement }: { readonly agreement: CorpusFigures['agreement'] }) {
  const { alpha, interval, units, judgements, raters } = agreement;
  return (
    <section aria-labelledby="agreement" className="mb-12 max-w-[80ch]">
      <h2 id="agreement" className="mb-2 text-2xl">
        Agreement between editors
      </h2>
      {alpha === null || interval === null ? (
        <p className="text-muted">
          {units < LEAST_UNITS
            ? `Not enough to tell: ${units} of the ${LEAST_UNITS} flags needed were decided by two people or more.`
            : `Not to be told: in ${units} flags everybody decided the same way, so that chance cannot be reckoned.`}
        </p>
      ) : (
        <p>
          Krippendorff’s α is {alpha.toFixed(2)} (95%: {interval[0].toFixed(2)} to {interval[1].toFixed(2)}),
          from the first decisions of {raters} people, {judgements} in all, on the {units} flags that two of
          them or more decided. 1 is full agreement, 0 what chance would give; below .67 conclusions do not
          rest on it.
        </p>
      )}
      <p className="mt-2 text-sm text-muted">
        Whoever decides second sees what the first decided, so α reads higher than among people who judge
        apart.
      </p>
    </section>
  );
}
