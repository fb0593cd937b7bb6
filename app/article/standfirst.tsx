import type { HeadlineCheck } from '@/lib/types';
import { MarkedHeadline } from '../verdict/marked-headline';
import { Outcome } from './variants';

interface Props {
  readonly text: string;
  /** Of the standfirst, if it was checked; its verdict flags nothing. */
  readonly check: HeadlineCheck | undefined;
  /** Whether the article is kept back from a verdict. */
  readonly kept: boolean;
  readonly lang: string;
}

/** The line under the headline, marked like one, with what came of its check in small letters. */
export function Standfirst({ text, check, kept, lang }: Props) {
  return (
    <>
      <p className="mt-3 font-serif text-xl leading-7 text-muted" dir="auto" lang={lang}>
        {check ? <MarkedHeadline check={check} /> : text}
      </p>
      {check && <Outcome check={check} kept={kept} prefix="standfirst" />}
    </>
  );
}
