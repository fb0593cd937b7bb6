import { z } from 'zod';
import { givenDay } from '@/lib/jobs/documents/given-day';
import {
  LONGEST_ADDRESS,
  LONGEST_NAME,
  LONGEST_TITLE,
  type TypedAbout,
} from '@/lib/jobs/documents/given-document';
import { DOCUMENT_TYPES } from '@/lib/text/document-types';
import type { DocumentInput } from '@/lib/jobs/documents/read-given-document';
import { takeDocument, type TakenDocument } from '@/lib/jobs/documents/take-document';
import { listDocuments } from '@/lib/store/documents';
import { AddedDocumentNoun, DocumentLineNoun, pageOf } from '../../nouns';
import { guarded } from '../../guard';
import { onceWithin } from '../../once-by-key';
import { failedResponse, jsonResponse, Refusal } from '../../problem';
import { invalid, readBody } from '../../read-body';
import { readForm } from '../../read-form';
import { cursorOf, Limit, readQuery } from '../../read-query';
import { askedOf } from './asked-of';

const name = z.string().trim().min(1).max(LONGEST_NAME).nullish();
const about = {
  title: z.string().trim().min(1, 'must not be empty').max(LONGEST_TITLE).nullish(),
  url: z
    .url({ protocol: /^https?$/, message: 'must be a web address' })
    .max(LONGEST_ADDRESS)
    .nullish()
    .meta({ description: 'Fetched where neither a text nor a file is given; else where that is found.' }),
  author: name,
  publisher: name,
  publishedAt: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d(?:T\S{4,30})?$/, 'must be ISO 8601')
    .refine((date) => givenDay(date) !== null, 'must be a day that exists, in ISO 8601')
    .nullish(),
  type: z.enum(DOCUMENT_TYPES).nullish(),
};
const Body = z
  .strictObject({ ...about, text: z.string().min(1, 'must not be empty').optional() })
  .refine(({ url, text }) => text !== undefined || (url ?? null) !== null, {
    message: 'give text, url, or a file as a form (multipart/form-data)',
  })
  .refine(({ title, text }) => text === undefined || (title ?? null) !== null, {
    path: ['title'],
    message: 'must be given with a text',
  });
/** Of a form with a file, which may tell its own title. */
const FileFields = z.strictObject(about);

const Query = z.strictObject({ limit: Limit, cursor: cursorOf('documents') });

const TOO_LARGE = 'This is larger than 10 MiB. Hand in the part that is quoted, or paste its text.';

interface Given {
  readonly input: DocumentInput;
  readonly about: TypedAbout;
}

function givenOf({ text, ...fields }: z.infer<typeof Body>): Given {
  if (text !== undefined) return { input: { kind: 'text', text }, about: fields };
  const { url, ...rest } = fields;
  return { input: { kind: 'address', address: url! }, about: rest };
}

/** A form: its field `file`, else `text` or `url`, with what is known in the others. An empty field is as good as none. */
async function formOf(request: Request): Promise<Given> {
  const form = await readForm(request, TOO_LARGE);
  const fields: Record<string, string> = {};
  let file: File | null = null;
  for (const [field, value] of form) {
    if (field in fields || (field === 'file' && file !== null))
      throw new Refusal(422, 'invalid', `${field}: is given twice`);
    if (typeof value !== 'string') {
      if (field !== 'file') throw new Refusal(422, 'invalid', `${field}: must not be a file`);
      if (value.size > 0 || value.name !== '') file = value;
    } else if (field === 'file') throw new Refusal(422, 'invalid', 'file: is no file');
    else if (value.trim() !== '') fields[field] = value;
  }
  const parsed = (file === null ? Body : FileFields).safeParse(fields);
  if (!parsed.success) throw invalid(parsed.error);
  if (file === null) return givenOf(parsed.data as z.infer<typeof Body>);
  const bytes = Buffer.from(await file.arrayBuffer());
  return {
    input: { kind: 'file', file: { name: file.name, contentType: file.type, bytes } },
    about: parsed.data,
  };
}

async function readGiven(request: Request): Promise<Given> {
  const type = request.headers.get('content-type') ?? '';
  if (/^multipart\/form-data\s*(?:;|$)/i.test(type)) return formOf(request);
  if (!/^application\/json\s*(?:;|$)/i.test(type))
    throw new Refusal(
      415,
      'unsupported-content-type',
      'Send JSON with title and text, or with url, as application/json; or a form (multipart/form-data) with the field file.',
    );
  return givenOf(await readBody(request, Body));
}

function answerOf({ document, added, comparing }: TakenDocument): Response {
  const { text: _text, blocks: _blocks, ...summary } = document;
  return jsonResponse({ ...summary, comparing }, added ? 201 : 200);
}

/** Adds a document: 201 with it when it is new, and the articles that could cite it are analysed again; 200 with what is held already. */
export const POST = guarded(
  {
    needs: 'submit',
    summary:
      'Adds a document: a text as JSON, one to be fetched by its url, or a file as a form (multipart/form-data, field file)',
    body: Body,
    key: true,
    answers: { 200: AddedDocumentNoun, 201: AddedDocumentNoun },
  },
  async (request) => {
    const { input, about: told } = await readGiven(request);
    return onceWithin(
      request,
      () => askedOf(input, told),
      async (keep) => {
        const taken = await takeDocument(input, told, (tx, held) => keep(tx, answerOf(held)));
        return taken.ok ? answerOf(taken.value) : failedResponse(taken.problem);
      },
    );
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
