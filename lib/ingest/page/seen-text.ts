import { attributeOf, type PageElement, textOf } from './page-tree';

/** For machines alone (`rich-snippet-hidden`), or other people's words under the article. */
const UNSEEN = / (?:snippet hidden|hentry meta hidden|commentlist|comment list|comments area) /;
const LONGEST = 400_000;

/** `<footer>` of the page. One within an article is that article's: themes of ten years ago name the writer in it. */
function isPageFooter(element: PageElement): boolean {
  if (element.tag !== 'footer') return false;
  for (let each = element.parent; each; each = each.parent)
    if (each.tag === 'article' || each.tag === 'main') return false;
  return !/ (?:post|entry|article|story) (?:footer|meta) /.test(element.names);
}

/** `id="comments"`, `id="li-comment-939"`. */
const isComment = (element: PageElement): boolean =>
  /^(?:li-|div-)?comments?(?:-\d+)?$/.test(attributeOf(element, 'id'));

/** What readers see of a page above its footer, white space folded. */
export const seenText = (body: PageElement): string =>
  textOf(
    body,
    LONGEST,
    (element) => element.hidden || isPageFooter(element) || isComment(element) || UNSEEN.test(element.names),
  );
