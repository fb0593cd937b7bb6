import { expect, it } from 'vitest';
import { analyse } from '@/lib/analyse';
import type { SourceDocument } from '@/lib/types';
import { articleOf } from '../attribution/article-of';

const study: SourceDocument = {
  id: 'study',
  url: null,
  title: 'Coffee and dementia',
  publisher: null,
  publishedAt: null,
  retrievedAt: '2026-01-01T00:00:00Z',
  sha256: '0',
  status: 'held',
  text: 'Coffee and dementia: a cohort study\n\ndoi:10.1234/ace.2025.0417\n\nWe followed 48,116 adults for 16 years.\n\nOur findings suggest that moderate coffee drinking may be associated with a lower risk of dementia. They do not prove that coffee protects the brain of anybody.',
  blocks: [],
};

it('asks a study that the article names by its number whether it says what it is said to say', () => {
  const text =
    'Moderate coffee drinking lowers the risk of dementia, according to a study (doi:10.1234/ace.2025.0417). “They prove that coffee protects the brain,” said lead author Sunniva Lie.';
  const { attributions, claims, evidence, findings } = analyse(articleOf(text, '2025-10-14'), [study]);
  const told = evidence.map(({ of, stance, span, changes }) => [
    claims.find(({ id }) => id === of.id)?.attributionId ?? of.kind,
    stance,
    span?.exact,
    changes.map(({ kind }) => kind),
  ]);
  const [first] = attributions;
  expect(told).toContainEqual([
    first.id,
    'partial', // a cause of what may be a link
    'Our findings suggest that moderate coffee drinking may be associated with a lower risk of dementia.',
    [],
  ]);
  expect(told).toContainEqual([
    'attribution',
    'altered',
    'They do not prove that coffee protects the brain',
    ['negation'],
  ]);
  expect(findings.map(({ rule, severity }) => [rule, severity])).toContainEqual([
    'quote-altered-from-source',
    'error',
  ]);
});
