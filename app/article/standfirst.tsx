import type { Analysis } from '@/lib/types';
import { MarkedHeadline } from '../verdict/marked-headline';
import { langOf } from './lang-of';
import { Outcome } from './variants';

/** The line under the headline, marked like one, with what came of its check in small letters: it flags nothing. */
export function Standfirst({ analysis }: { analysis: Analysis }) {
  const { article, headlines } = analysis;
  if (!article.standfirst) return null;
  const check = headlines.find(
    ({ variant }) => variant.from === 'standfirst' && variant.text === article.standfirst,
  );
  return (
    <>
      <p className="mt-3 font-serif text-xl leading-7 text-muted" dir="auto" lang={langOf(article)}>
        {check ? <MarkedHeadline check={check} notes="standfirst" /> : article.standfirst}
      </p>
      {check && <Outcome check={check} analysis={analysis} prefix="standfirst" />}
    </>
  );
}
