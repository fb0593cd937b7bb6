import { elementsOf, type PageElement } from './page-tree';

/** Characters around a field of a form that belong to it: "The Morning Post. All you need to know, every weekday." */
const LARGEST = 450;
/** A field for a mail address. Others stand among the words of an article, too: how many a recipe serves. */
const isField = ({ tag, attributes }: PageElement): boolean =>
  tag === 'input' &&
  (/^email$/i.test(attributes.type ?? '') ||
    (/^(?:|text)$/i.test(attributes.type ?? '') &&
      /e-?mail|newsletter|subscri/i.test(
        `${attributes.name ?? ''} ${attributes.id ?? ''} ${attributes.placeholder ?? ''} ${attributes['aria-label'] ?? ''}`,
      )));
const WHOLE = /^(?:p|li|article|main|body|html|td|#root)$/;

/**
 * The boxes that ask a reader for a mail address: each the largest element around a field that holds little text and none of
 * `around`. `sizes`: characters outside links.
 */
export function findFormBoxes(
  body: PageElement,
  sizes: ReadonlyMap<PageElement, number>,
  around: ReadonlySet<PageElement>,
): ReadonlySet<PageElement> {
  const boxes = new Set<PageElement>();
  for (const element of elementsOf(body)) {
    if (!isField(element)) continue;
    let box: PageElement | null = null;
    for (
      let each = element.parent;
      each && !around.has(each) && !WHOLE.test(each.tag) && (sizes.get(each) ?? 0) <= LARGEST;
      each = each.parent
    )
      box = each;
    if (box) boxes.add(box);
  }
  return boxes;
}
