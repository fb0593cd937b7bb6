import { z } from 'zod';
import { analysisSchema } from './analysis-schema';

// zod marks `readonly` types as read-only for whoever sends them; nothing is sent to Standfirst in this shape.
const jsonSchema = z.toJSONSchema(analysisSchema, {
  target: 'draft-2020-12',
  override: ({ jsonSchema: part }) => void delete part.readOnly,
});

/** What `public/schema/` serves: file name → JSON Schema 2020-12. `npm run -s standfirst -- schema` writes the files again. */
export const jsonSchemas: Readonly<Record<string, object>> = {
  'analysis.schema.json': {
    $id: 'urn:standfirst:schema:analysis',
    title: 'Analysis',
    description: 'What Standfirst found in one article.',
    ...jsonSchema,
  },
  'analyses.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:standfirst:schema:analyses',
    title: 'Analyses',
    description: 'The JSON export: an array of analyses, be it of one.',
    type: 'array',
    items: { $ref: 'urn:standfirst:schema:analysis' },
  },
};
