import { createHash } from 'node:crypto';
import type { TypedAbout } from '@/lib/jobs/documents/given-document';
import type { DocumentInput } from '@/lib/jobs/documents/read-given-document';
import { canonicalText } from '@/lib/text/canonical';

/** Everything that was handed in, in one form: what is known beside it in order of names, and a hash of the rest. */
export function askedOf(input: DocumentInput, about: TypedAbout): string {
  const told = Object.entries(about)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256');
  if (input.kind === 'file') hash.update(input.file.bytes);
  else hash.update(canonicalText(input.kind === 'text' ? input.text : input.address));
  return JSON.stringify(['document', input.kind, hash.digest('hex'), told]);
}
