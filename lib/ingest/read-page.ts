import type { Article, Hyperlink, Outcome } from '../types';
import { countWords } from '../text/count-words';
import { spanOf } from '../text/span';
import { articleId } from './article-id';
import { archivedUrl } from './archived-url';
import { canonicalUrl } from './canonical-url';
import { languageOf } from './language/detect-language';
import { isThin } from './is-thin';
import { joinBlocks } from './join-blocks';
import { isProse } from './page/block-rule';
import { blockRules } from './page/block-rules';
import { buildTree } from './page/build-tree';
import { collectBlocks, type PageBlocks, type RawBlock } from './page/collect-blocks';
import { findAuthors } from './page/find-authors';
import { findCaptions } from './page/find-captions';
import { findCorrections } from './page/find-corrections';
import { findDates } from './page/find-dates';
import { findHeadline } from './page/find-headline';
import { findKeyPoints, isPoint } from './page/find-key-points';
import { findMain, type MainRange } from './page/find-main';
import { findPosts } from './page/find-posts';
import { findOutlet } from './page/find-outlet';
import { findSection } from './page/find-section';
import { findStandfirst } from './page/find-standfirst';
import { foldText } from './page/fold-text';
import { isWall } from './page/is-wall';
import { openingDate } from './page/opening-date';
import { textOf } from './page/page-tree';
import { type ParsedHtml, parseHtml } from './page/parse-html';
import { statedBody } from './page/stated-body';
import { metaOf, type PageHead, readHead } from './page/read-head';
import { textIn } from './page/json-ld';
import { failure } from './problem';
import { isTooLong } from './text-limit';

/** Below this many characters the names on the page may have misled: it is read again by tags alone. */
const DOUBTFUL = 250;
/** As many captions, and hardly a word beside them, are the story: a gallery. */
const LEAST_PICTURES = 3;
/** Fewer words than a sentence has: whatever this page is, it tells nothing. */
const LEAST_WORDS = 8;

function findBody(head: PageHead): { page: PageBlocks; main: MainRange | null } {
  const page = collectBlocks(head.body);
  const main = findMain(page);
  const length = (range: MainRange | null, { blocks }: PageBlocks): number =>
    range ? blocks.slice(range.start, range.end).reduce((sum, block) => sum + block.text.length, 0) : 0;
  if (length(main, page) >= DOUBTFUL) return { page, main };
  const lenient = collectBlocks(head.body, 'by-tags');
  const other = findMain(lenient);
  const best =
    length(other, lenient) > 2 * length(main, page) ? { page: lenient, main: other } : { page, main };
  if (length(best.main, best.page) >= DOUBTFUL || best.page.captions.length < LEAST_PICTURES) return best;
  const pictured = collectBlocks(head.body, 'with-captions');
  const gallery = findMain(pictured);
  return length(gallery, pictured) > 2 * length(best.main, best.page)
    ? { page: pictured, main: gallery }
    : best;
}

/** Enough to be an article: what a page shows to nobody but browsers without scripts is then no longer looked for. */
const SHOWN = 2_000;

/** The page as a browser without scripts shows it, where that says far more: the text stands in a `noscript`. */
function withoutScripts(html: string, parsed: ParsedHtml, head: PageHead, url: string | null): PageHead {
  if (!/<noscript/i.test(html)) return head;
  const length = (each: PageHead, limit = 100_000): number => textOf(each.body, limit).length;
  if (length(head, 5 * SHOWN) >= SHOWN) return head;
  const shown = length(head);
  if (shown >= SHOWN) return head;
  const tree = buildTree(parsed, 'off');
  const other = tree ? readHead(tree, url) : head;
  return length(other) > 2 * shown + DOUBTFUL ? other : head;
}

/** How the page sums itself up for machines, folded. */
const descriptionsOf = (head: PageHead): ReadonlySet<string> =>
  new Set(
    [
      ...['og:description', 'description', 'twitter:description'].map((name) => metaOf(head, name)),
      textIn(head.article, 'description'),
    ].flatMap((text) => (text ? [foldText(text)] : [])),
  );

/** What is said in sentences: a list of ingredients tells nothing that a headline could be held to. */
const proseOf = (blocks: readonly RawBlock[]): string =>
  blocks.flatMap((block) => (isProse(block) ? block.text : [])).join(' ');

/** Captions of the article in reading order, each once. */
function captionsOf(page: PageBlocks, main: MainRange, captioned: ReadonlySet<RawBlock>): readonly string[] {
  const found = [
    ...page.captions.filter(({ at }) => at >= main.start - 3 && at <= main.end),
    ...[...captioned].map((block) => ({ text: block.text, at: page.blocks.indexOf(block) })),
  ].sort((a, b) => a.at - b.at);
  const seen = new Set<string>();
  return found.flatMap(({ text }) => {
    const folded = foldText(text) || text;
    return seen.has(folded) ? [] : seen.add(folded) && [text];
  });
}

function hyperlinks(
  text: string,
  blocks: readonly RawBlock[],
  starts: readonly number[],
  base: string | null,
): readonly Hyperlink[] {
  return blocks.flatMap((block, index) =>
    block.links.flatMap(({ start, end, href }) => {
      if (href.startsWith('#') || !URL.canParse(href, base ?? undefined)) return [];
      const url = new URL(href, base ?? undefined);
      if (url.protocol !== 'http:' && url.protocol !== 'https:') return [];
      return [{ span: spanOf(text, starts[index] + start, starts[index] + end), href: url.href }];
    }),
  );
}

/**
 * Reads an article off a page: one parse, every signal of the page, combined by agreement. Pure and without bounds on time, so
 * that it runs in the killable worker of parse-pool.ts. `url`: where the page was found, `null` when unknown.
 * Problems: `empty`, `too-complex`, `too-large`, `not-an-article`.
 */
export function readPage(html: string, url: string | null): Outcome<Article> {
  if (html.trim() === '') return failure('empty');
  const parsed = parseHtml(html);
  const tree = buildTree(parsed);
  if (!tree) return failure('too-complex');
  const head = withoutScripts(html, parsed, readHead(tree, url), url);
  const address = head.canonical ?? url;
  // An archive's copy is of the paper that was copied.
  const place = url && archivedUrl(url);
  const host = place && URL.canParse(place) ? new URL(place).hostname : '';
  const publication = findOutlet(head);
  const outlet = publication?.text ?? null;
  const section = findSection(head);
  const headline = findHeadline(head, outlet, place);
  const { page, main } = findBody(head);

  const { people, credits } = findAuthors(head, headline.element, outlet, host);
  const titles = [
    headline.text,
    head.title,
    ...headline.variants.filter(({ from }) => from !== 'url-slug').map((each) => each.text),
  ];
  const context = {
    headlines: titles.flatMap((text) => (text ? [foldText(text)] : [])),
    byline: people.names,
    credits: credits.names,
  };
  const lead = main ? findStandfirst(page, main, headline.element, descriptionsOf(head), people.names) : [];
  const inMain = main ? page.blocks.slice(main.start, main.end).filter((block) => !lead.includes(block)) : [];
  const captioned = findCaptions(inMain);
  const uncaptioned = inMain.filter((block) => !captioned.has(block));
  const points = findKeyPoints(uncaptioned);
  const told = points ? uncaptioned.toSpliced(points[0], points[1] - points[0]) : uncaptioned;
  const apply = (raw: readonly RawBlock[]): readonly RawBlock[] =>
    blockRules.reduce((blocks, rule) => rule(blocks, context), raw);
  const ruled = apply(told);
  const listed = points ? uncaptioned.slice(...points).filter(isPoint) : [];
  const summary = (lead.length > 0 ? lead : listed).map((block) => block.text);
  const stated = statedBody(head, ruled);
  const body = stated ? apply(stated) : ruled;
  const notes = main ? findCorrections(page, main) : { before: [], after: [] };
  const kept = [...notes.before, ...body, ...notes.after];
  const { text, blocks: joined } = joinBlocks(kept);
  if (isTooLong(text)) return failure('too-large');
  if (countWords(text) < LEAST_WORDS) return failure('not-an-article');
  const posts = findPosts(head, page, kept);
  const blocks = joined.map((block, index) => {
    const post = posts.get(kept[index]);
    return post ? { ...block, post } : block;
  });

  const { publishedIn, modifiedIn, ...dates } = findDates(
    head,
    headline.element,
    url,
    page.blocks
      .slice(Math.max(0, (main?.start ?? 0) - 6), (main?.start ?? 0) + 3)
      .map((block) => openingDate(block.text))
      .join(' · '),
  );
  return {
    ok: true,
    value: {
      id: articleId(headline.text, text),
      url: address ? canonicalUrl(address) : null,
      headline: headline.text,
      headlineVariants: headline.variants,
      standfirst: summary.length > 0 ? summary.join(' ') : null,
      text,
      blocks,
      captions: main ? captionsOf(page, main, captioned) : [],
      hyperlinks: hyperlinks(
        text,
        kept,
        blocks.map(({ span }) => span.start),
        head.base,
      ),
      byline: people.names,
      credits: credits.names,
      ...dates,
      language: languageOf(text, head.declaredLanguage),
      outlet,
      ...(section ? { section: section.text } : {}),
      provenance: {
        byline: people.places,
        credits: credits.places,
        publishedAt: publishedIn,
        modifiedAt: modifiedIn,
        outlet: publication?.place ?? null,
        section: section?.place ?? null,
      },
      extraction:
        isThin(text, 'page') || isThin(proseOf(kept), 'given') || isWall(head, headline.text, text)
          ? 'thin'
          : 'whole',
    },
  };
}
