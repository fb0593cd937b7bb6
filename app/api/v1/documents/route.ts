import { z } from 'zod';
import { addSourceDocument } from '@/lib/jobs/add-source-document';
import { documentOfText } from '@/lib/jobs/document-of-text';
import { listDocuments } from '@/lib/store/documents';
import { DocumentLineNoun, DocumentNoun, pageOf } from '../../nouns';
import { guarded } from '../../guard';
import { failedResponse, jsonResponse } from '../../problem';
import { readBody } from '../../read-body';
import { Cursor, Limit, readQuery } from '../../read-query';

const Body = z.strictObject({
  title: z.string().trim().min(1, 'must not be empty').max(500),
  text: z.string().min(1, 'must not be empty'),
  url: z
    .url({ protocol: /^https?$/, message: 'must be a web address' })
    .max(2_048)
    .nullish(),
  publisher: z.string().trim().min(1).max(200).nullish(),
  publishedAt: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d(?:T\S{4,30})?$/, 'must be ISO 8601')
    .refine((date) => !Number.isNaN(Date.parse(date)), 'must be ISO 8601')
    .nullish(),
});

const Query = z.strictObject({ limit: Limit, cursor: Cursor });

/** Adds a document: 201 with it when it is new, and every article is analysed again; 200 when it is held already. */
export const POST = guarded(
  {
    needs: 'submit',
    summary: 'Adds a document',
    body: Body,
    answers: { 200: DocumentNoun, 201: DocumentNoun },
  },
  async (request) => {
    const { title, text, url = null, publisher = null, publishedAt = null } = await readBody(request, Body);
    const retrievedAt = new Date().toISOString();
    const document = documentOfText({ title, text, url, publisher, publishedAt, retrievedAt });
    if (!document.ok) return failedResponse(document.problem);
    const added = await addSourceDocument(document.value);
    const { text: _text, blocks: _blocks, ...summary } = document.value;
    return jsonResponse(summary, added ? 201 : 200);
  },
);

/** Documents held, the latest first, without their texts. */
export const GET = guarded(
  {
    needs: 'read',
    summary: 'Documents held, the latest first, without their texts',
    query: Query,
    answers: { 200: pageOf(DocumentLineNoun) },
  },
  async (request) => jsonResponse(await listDocuments(readQuery(request, Query))),
);
