import { headers } from 'next/headers';
import Link from 'next/link';
import { connection } from 'next/server';
import { readFields } from '@/lib/explore/filter-fields';
import { countRows } from '@/lib/export/export-analyses';
import { formats } from '@/lib/export/formats';
import { previewOf } from '@/lib/export/preview-of';
import { needsSignIn } from '@/lib/launch/sign-in.mjs';
import { eachAnalysisAcross } from '@/lib/store/across';
import { countAnalyses } from '@/lib/store/articles';
import { FilterForm } from '../articles/filter-form';
import { ResearchLinks } from '../corpus/research-links';
import { PageHeading } from '../shell/page-heading';
import { firstOf, type Query } from '../shell/query';
import { ChoiceForm } from './choice-form';
import { CopyButton } from './copy-button';
import { curlOf } from './curl-of';
import { PreviewRows } from './preview-rows';
import { readChoice, writeChoice } from './read-choice';

export const metadata = { title: 'Export' };

/** Rows of more articles than this are counted when they are taken: the page would wait for all of them to be read. */
const MOST_COUNTED = 500;

const number = (count: number) => count.toLocaleString('en-GB');

export default async function ExportPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const query = await searchParams;
  const { filter, given } = readFields(
    Object.fromEntries(Object.entries(query).map(([name, value]) => [name, firstOf(value)])),
  );
  const choice = readChoice(query);
  const { rows: unit, extension } = formats[choice.format];
  const articles = await countAnalyses(filter);
  const counted = unit !== 'articles' && articles <= MOST_COUNTED;
  const [preview, rows] = await Promise.all([
    previewOf(choice.format, eachAnalysisAcross(filter), choice.fields),
    counted ? countRows(choice.format, eachAnalysisAcross(filter)) : null,
  ]);
  const address = `/api/v1/export?${new URLSearchParams({ ...writeChoice(choice), ...given })}`;
  const curl = curlOf(await originOf(), address, `standfirst.${extension}`, needsSignIn());
  return (
    <>
      <PageHeading title="Export">
        Articles with their claims, sources, evidence and receipts, or the graph of them, as one file.
      </PageHeading>
      <ResearchLinks given={given} />
      <FilterForm path="/export" given={given} hidden={writeChoice(choice)} />
      <div className="max-w-[1080px] space-y-10">
        <ChoiceForm key={address} choice={choice} given={given} />
        <section aria-labelledby="rows">
          <h2 id="rows" className="text-2xl">
            The first ten rows
          </h2>
          <p className="mt-1 mb-3 text-muted">
            {rows !== null && `${number(rows)} ${unit} of `}
            {number(articles)} {articles === 1 ? 'article' : 'articles'}.
            {unit !== 'articles' && rows === null && ` Their ${unit} are counted when the file is made.`}
          </p>
          {articles === 0 ? (
            <p className="text-muted">
              {Object.keys(given).length > 0 ? 'No article is like that.' : 'Nothing is checked yet.'}{' '}
              <Link href="/" className="link">
                Paste an address or a text
              </Link>{' '}
              and it can be taken from here.
            </p>
          ) : (
            <PreviewRows preview={preview} />
          )}
        </section>
        <section aria-labelledby="take">
          <h2 id="take" className="mb-3 text-2xl">
            Take it
          </h2>
          <p>
            <a href={address} download className="button button-ink">
              Download .{extension}
            </a>
          </p>
          <p className="label mt-5">The same from a script</p>
          <pre
            tabIndex={0}
            aria-label="Command"
            className="my-2 border border-rule bg-wash p-3 text-[13px] whitespace-pre-wrap [overflow-wrap:anywhere]"
          >
            {curl}
          </pre>
          <CopyButton text={curl} />
          {needsSignIn() && (
            <p className="mt-2 text-sm text-muted">
              <code>STANDFIRST_TOKEN</code> is a token that may read:{' '}
              <Link href="/settings/tokens" className="link">
                Tokens for scripts
              </Link>
              .
            </p>
          )}
        </section>
        <section aria-labelledby="rights">
          <h2 id="rights" className="mb-2 text-2xl">
            Rights
          </h2>
          <p className="max-w-[70ch] text-muted">
            The words of articles, documents and fact-checks belong to those who published them: every format
            holds passages of them, and JSON and RO-Crate whole texts. Before you pass a file on, see what the
            law of your country lets you quote, or leave those fields out. Standfirst claims no right in what
            it adds (verdicts, offsets, links).
          </p>
        </section>
      </div>
    </>
  );
}

/** Where readers reach us: the configured address, else the host that was asked for. */
async function originOf(): Promise<string> {
  const configured = process.env.PUBLIC_URL;
  return configured ? new URL(configured).origin : `http://${(await headers()).get('host') ?? '127.0.0.1'}`;
}
