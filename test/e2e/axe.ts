import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Has axe in every page that is opened from here on: not as a script tag, for the pages' own policy forbids those, rightly. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript({
    content: await readFile(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8'),
  });
}

/** What is serious or critical on the page, in words. Throws when axe did not look. */
export async function graveViolations(page: Page): Promise<readonly string[]> {
  const { violations, passes } = await page.evaluate((tags) => {
    const { axe } = window as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: Violation[]; passes: unknown[] }> };
    };
    return axe.run(document, { runOnly: { type: 'tag', values: tags } });
  }, TAGS);
  if (passes.length <= 15) throw new Error(`axe found only ${passes.length} things to look at`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
    );
}
