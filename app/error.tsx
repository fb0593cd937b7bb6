'use client';

/** Shown when a page breaks: what to do, and the number that the log knows it by. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <div className="max-w-[62ch] pt-10">
      <h1 className="text-4xl">This page did not come up</h1>
      <p className="mt-3 text-muted">
        Nothing you handed in is lost. Most often the database is busy or restarting: wait a moment and try
        again. If it stays, look at the window where Standfirst was started; it says why.
      </p>
      <p className="mt-6 flex gap-3">
        <button type="button" className="button button-ink" onClick={() => retry()}>
          Try again
        </button>
        {/* A plain link on purpose: it loads the page anew, whatever state this one is in. */}
        {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
        <a href="/" className="button">
          Check an article
        </a>
      </p>
      {digest && <p className="receipt mt-6">error {digest}</p>}
    </div>
  );
}
