import Link from 'next/link';
import type { FlagNote } from '@/lib/types';

/** What a person wrote who flagged an article, and the words that they mean. */
export function RaisedNote({ raised: { note, words }, articleId }: { raised: FlagNote; articleId: string }) {
  return (
    <div className="mt-2 max-w-[62ch]">
      <p className="text-[15px] whitespace-pre-line" dir="auto">
        {note}
      </p>
      {words && (
        <blockquote
          className="mt-1.5 border-l-2 border-rule pl-3 font-serif text-[1.0625rem] leading-6"
          dir="auto"
        >
          <Link href={`/articles/${encodeURIComponent(articleId)}`} className="hover:underline">
            {words.exact}
          </Link>
        </blockquote>
      )}
    </div>
  );
}
