import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What colours alone decide: all that can be otherwise on a page that was looked at whole, when its colours change and nothing else. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Has axe in every page that is opened from here on: not as a script tag, for the pages' own policy forbids those, rightly. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript({
    content: await readFile(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8'),
  });
}

/** What is serious or critical on the page, in words. Throws when axe did not look. */
export async function graveViolations(page: Page): Promise<readonly string[]> {
  const { looked, grave } = await runAxe(page, { type: 'tag', values: TAGS });
  if (looked <= 15) throw new Error(`axe found only ${looked} things to look at`);
  return grave;
}

/** The same of its colours alone. */
export async function graveColours(page: Page): Promise<readonly string[]> {
  const { looked, grave } = await runAxe(page, { type: 'rule', values: OF_COLOUR });
  if (looked === 0 && grave.length === 0) throw new Error('axe found no colours to look at');
  return grave;
}

async function runAxe(
  page: Page,
  runOnly: { readonly type: 'tag' | 'rule'; readonly values: readonly string[] },
) {
  const { violations, passes } = await page.evaluate((runOnly) => {
    const { axe } = window as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: Violation[]; passes: unknown[] }> };
    };
    // What passes is counted; only what does not is described, element by element.
    return axe.run(document, { runOnly, resultTypes: ['violations'] });
  }, runOnly);
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
    );
  return { looked: passes.length, grave };
}
