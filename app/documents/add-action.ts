'use server';

import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { addSourceDocument } from '@/lib/jobs/add-source-document';
import { documentOfText } from '@/lib/jobs/document-of-text';
import { allow } from '../shell/allow';

/** What was typed, and what is wrong with it; `message` is `null` at first. */
export interface AddState {
  readonly message: string | null;
  readonly typed: Readonly<Record<string, string>>;
}

/** Takes the form: keeps the document, has the articles analysed again, and shows the document. */
export async function addFromForm(_state: AddState, form: FormData): Promise<AddState> {
  allow('submit');
  const t = await getTranslations('documents');
  const field = (name: string): string => String(form.get(name) ?? '').trim();
  const names = ['title', 'text', 'publisher', 'publishedAt', 'url'];
  const typed = Object.fromEntries(names.map((name) => [name, field(name)]));
  const refused = (message: string): AddState => ({ message, typed });

  const { title, text, publisher, publishedAt, url } = typed;
  if (title === '') return refused(t('add.noTitle'));
  if (url !== '' && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
    return refused(t('add.noAddress'));
  if (publishedAt !== '' && Number.isNaN(Date.parse(publishedAt))) return refused(t('add.noDate'));
  const document = documentOfText({
    title: title.slice(0, 500),
    text,
    url: url || null,
    publisher: publisher || null,
    publishedAt: publishedAt || null,
    retrievedAt: new Date().toISOString(),
  });
  if (!document.ok) return refused(document.problem.message);
  await addSourceDocument(document.value);
  redirect(`/documents/${document.value.id}`);
}
