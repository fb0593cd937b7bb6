import { Slices } from '#slices';
import { Fragment, type ReactNode } from 'react';
import type { Article, Block } from '@/lib/types';
import { langOf } from './lang-of';
import { PostTimeLine } from './post-time-line';
import type { Mark } from '../marks/mark';
import { segmentText } from '../marks/segment-text';

const WORDS = /[\p{L}\p{N}]/u;

interface Props {
  readonly article: Pick<Article, 'text' | 'blocks' | 'language'>;
  /** Sorted by start. */
  readonly marks: readonly Mark[];
  /** The number of each card by its id: printed after the words it belongs to. */
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * The body with its marks as nested inline elements. A mark that leads to a card or a source is a link, so that reading
 * needs no script: of nested marks the innermost is the link, the rest are plain; so is what holds no word and goes on.
 */
export function ArticleText({ article, marks, numbers }: Props) {
  const seen = new Set<string>();
  let from = 0;
  const marksOfBlock = (block: Block): Mark[] => {
    while (from < marks.length && marks[from].end <= block.span.start && marks[from].start < block.span.start)
      from++;
    const found: Mark[] = [];
    for (let i = from; i < marks.length && marks[i].start < block.span.end; i++) found.push(marks[i]);
    return found;
  };
  const words = (block: Block): ReactNode[] =>
    segmentText(block.span.start, block.span.end, marksOfBlock(block)).map((segment) => {
      const text = article.text.slice(segment.start, segment.end);
      // The comma between two statements within a third is marked with it, and is nothing that one would click.
      const isBare = !WORDS.test(text);
      const link = segment.marks.findLast(({ kind }) => kind !== 'mention' && kind !== 'evidence');
      return segment.marks.reduceRight<ReactNode>((inner, mark) => {
        const first = !seen.has(`${mark.kind} ${mark.target} ${mark.start}`);
        seen.add(`${mark.kind} ${mark.target} ${mark.start}`);
        const id =
          first && !seen.has(mark.target)
            ? mark.kind === 'evidence'
              ? mark.target
              : `at-${mark.target}`
            : undefined;
        seen.add(mark.target);
        // Of nested marks the outermost alone stands beside others.
        const key = mark === segment.marks[0] ? segment.start : undefined;
        const shared = {
          id,
          'data-mark': mark.target,
          'data-first': first || undefined,
          className: `m-${mark.kind}`,
          'data-number': mark === link && segment.end === mark.end ? numbers.get(mark.target) : undefined,
        };
        if (mark !== link || (isBare && !first))
          return (
            <span key={key} {...shared}>
              {inner}
            </span>
          );
        return (
          <a
            key={key}
            {...shared}
            href={`#${mark.target}`}
            aria-details={first ? mark.target : undefined}
            tabIndex={first ? undefined : -1}
          >
            {inner}
          </a>
        );
      }, text);
    });

  const groups = groupListItems(article.blocks);
  return (
    <div className="prose" data-proof-text lang={langOf(article)}>
      <Slices>
        {groups.map((group) => (
          <Fragment key={group[0].span.start}>
            {group[0].post && <PostTimeLine post={group[0].post} />}
            {group[0].kind === 'list-item' ? (
              <ul>
                {group.map((block) => (
                  <li key={block.span.start} dir="auto" data-at={block.span.start}>
                    {words(block)}
                  </li>
                ))}
              </ul>
            ) : (
              <BlockElement block={group[0]}>{words(group[0])}</BlockElement>
            )}
          </Fragment>
        ))}
      </Slices>
    </div>
  );
}

/** List items that follow one another, together, up to the next post of a live blog; every other block alone. */
function groupListItems(blocks: readonly Block[]): readonly Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === 'list-item' && last?.[0].kind === 'list-item' && !block.post) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** `data-at` is where a block begins in the article's text: what somebody selects is told by it. */
function BlockElement({ block, children }: { block: Block; children: ReactNode }) {
  const at = block.span.start;
  switch (block.kind) {
    case 'heading':
      return (
        <h3 data-at={at} dir="auto">
          {children}
        </h3>
      );
    case 'blockquote':
      return (
        <blockquote data-at={at} dir="auto">
          {children}
        </blockquote>
      );
    case 'caption':
      return (
        <p className="caption" data-at={at} dir="auto">
          {children}
        </p>
      );
    case 'correction':
      return (
        <p className="correction" data-at={at} dir="auto">
          {children}
        </p>
      );
    case 'table':
      return (
        <p className="table" data-at={at} dir="auto">
          {children}
        </p>
      );
    case 'paragraph':
    case 'embed':
    case 'list-item':
      return (
        <p data-at={at} dir="auto">
          {children}
        </p>
      );
  }
}
