import { z } from 'zod';
import { DOCUMENT_TYPES } from '../text/document-types';

// One schema for each noun of lib/types.ts, in its order; test/export/schema.test.ts holds the two together.
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const score = z.number().min(0).max(1);
const offset = z.int().min(0);

const span = z.strictObject({ start: offset, end: offset, exact: z.string() }).meta({
  id: 'Span',
  description:
    'A stretch of text: UTF-16 units, half-open, into article.text unless the field says otherwise; exact is the text covered.',
});
const block = z
  .strictObject({
    span,
    kind: z.enum([
      'paragraph',
      'heading',
      'caption',
      'list-item',
      'blockquote',
      'table',
      'embed',
      'correction',
    ]),
    post: z.strictObject({ at: z.string().nullable(), clock: z.string().nullable() }).optional(),
  })
  .meta({
    id: 'Block',
    description:
      'post: on the first block of each post of a live blog, when the page says that it was posted: an instant, and the clock as shown.',
  });
const variant = z
  .strictObject({
    from: z.enum(['h1', 'title', 'og', 'twitter', 'json-ld', 'url-slug', 'pasted', 'standfirst']),
    text: z.string(),
  })
  .meta({ id: 'HeadlineVariant', description: 'A headline as one group of readers meets it.' });
const place = z.enum(['json-ld', 'meta', 'visible', 'url']).meta({
  id: 'Place',
  description:
    'Where on a page something was read: stated for machines, shown to readers, or in the address.',
});
const article = z
  .strictObject({
    id: z.string(),
    url: z.string().nullable(),
    headline: z.string().nullable(),
    headlineVariants: list(variant),
    standfirst: z.string().nullable(),
    text: z.string(),
    blocks: list(block),
    captions: list(z.string()),
    hyperlinks: list(z.strictObject({ span, href: z.string() })),
    byline: list(z.string()),
    credits: list(z.string()).optional(),
    publishedAt: z.string().nullable(),
    modifiedAt: z.string().nullable(),
    language: z.string().nullable(),
    outlet: z.string().nullable(),
    section: z.string().optional(),
    provenance: z
      .strictObject({
        byline: list(place),
        credits: list(place).optional(),
        publishedAt: place.nullable(),
        modifiedAt: place.nullable(),
        outlet: place.nullable(),
        section: place.nullable(),
      })
      .optional(),
    extraction: z.enum(['whole', 'thin']),
  })
  .meta({ id: 'Article' });
const documentType = z.enum(DOCUMENT_TYPES);
const source = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['person', 'organization', 'document', 'outlet', 'anonymous']),
    name: z.string(),
    role: z.string().nullable(),
    mentions: list(span),
    document: z
      .strictObject({
        type: documentType,
        author: z.string().nullable(),
        addressee: z.string().nullable(),
        publisher: z.string().nullable(),
        date: z.string().nullable(),
      })
      .nullable(),
    unnamed: z
      .strictObject({ body: z.boolean(), reason: z.string().nullable(), supplied: span.optional() })
      .nullable()
      .meta({
        description:
          'Of a source without a name: whether nobody’s name is kept back (a body, people in general, somebody told of), the reason that the text gives, and the words for a paper that they handed over.',
      }),
  })
  .meta({ id: 'Source' });
const attribution = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['direct', 'mixed', 'indirect']),
    source: span.nullable(),
    cue: span.nullable(),
    content: list(span),
    sourceId: z.string().nullable(),
    via: list(z.string()),
    strength: z.enum([
      'neutral',
      'claim',
      'admit',
      'deny',
      'allege',
      'promise',
      'warn',
      'believe',
      'ask',
      'hope',
      'reveal',
    ]),
  })
  .meta({ id: 'Attribution', description: 'Who (source), by which words (cue), what (content).' });
const claim = z
  .strictObject({
    id: z.string(),
    span,
    text: z.string(),
    kind: z.enum([
      'quantity',
      'event',
      'past-statement',
      'causal',
      'comparison',
      'rule-or-law',
      'prediction',
      'opinion',
      'hypothetical',
    ]),
    checkable: z.boolean(),
    checkworthiness: score,
    reasons: list(z.string()),
    attributionId: z.string().nullable(),
  })
  .meta({ id: 'Claim' });
const document = z
  .strictObject({
    id: z.string(),
    url: z.string().nullable(),
    title: z.string(),
    publisher: z.string().nullable(),
    publishedAt: z.string().nullable(),
    author: z.string().optional(),
    type: documentType.optional(),
    retrievedAt: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    status: z.enum(['held', 'gone', 'unreadable', 'linked', 'wanted']).meta({
      description: 'linked: a person gave its address; wanted: a person named it; of both there is no text.',
    }),
    text: z.string(),
    blocks: list(block),
  })
  .meta({ id: 'SourceDocument', description: 'author, type: absent where nobody said so.' });
const signature = z
  .strictObject({ correctionId: z.string(), actor: z.string(), at: z.string() })
  .meta({ id: 'Signature', description: 'Who did something by hand, and when.' });
const link = z
  .strictObject({
    from: z.strictObject({ kind: z.enum(['attribution', 'claim', 'source']), id: z.string() }),
    documentId: z.string(),
    method: z.enum(['hyperlink', 'named', 'quote-match', 'content-match', 'editor']),
    score,
    by: signature.optional(),
  })
  .meta({ id: 'Link', description: 'by: of the method editor.' });
const reference = z
  .strictObject({
    id: z.string(),
    span,
    href: z.string().nullable(),
    identifiers: list(
      z.strictObject({
        scheme: z.enum([
          'doi',
          'arxiv',
          'pmid',
          'isbn',
          'court-docket',
          'case-number',
          'bill',
          'sec-accession',
        ]),
        value: z.string(),
        unique: z.boolean(),
        url: z.string().nullable(),
      }),
    ),
    sentence: span,
    role: z.enum(['document', 'speaker', 'cue', 'statement', 'background']),
    of: list(z.strictObject({ kind: z.enum(['attribution', 'claim', 'source']), id: z.string() })),
  })
  .meta({ id: 'Reference', description: 'A hyperlink of the body, or an identifier that the text prints.' });
const evidence = z
  .strictObject({
    of: z.strictObject({ kind: z.enum(['attribution', 'claim']), id: z.string() }),
    quoted: span.optional().meta({
      description:
        "The part of the attribution that was traced, without its quotation marks, into the article's text; what is said here is said of it alone.",
    }),
    documentId: z.string(),
    span: span.nullable().meta({ description: "Into the document's text." }),
    stance: z.enum(['verbatim', 'altered', 'paraphrased', 'supports', 'partial', 'contradicts', 'not-found']),
    changes: list(
      z.strictObject({
        kind: z.enum([
          'dropped',
          'added',
          'replaced',
          'number',
          'negation',
          'hedge',
          'spliced',
          'speaker',
          'date',
        ]),
        quoted: z.string(),
        original: z.string(),
        marked: z.boolean(),
      }),
    ),
    score,
  })
  .meta({ id: 'Evidence' });
const fault = z.enum([
  'predicate-strengthened',
  'tone-inflated',
  'hedge-dropped',
  'attribution-dropped',
  'number-changed',
  'entity-swapped',
  'roles-swapped',
  'negated',
  'scope-widened',
  'cause-claimed',
  'time-shifted',
  'place-or-nationality-shifted',
  'quote-altered',
  'detail-absent',
  'contradicted',
  'wrong-body',
]);
const headline = z
  .strictObject({
    variant,
    verdict: z.enum(['backed', 'partly-backed', 'not-backed', 'cannot-tell']),
    score,
    stance: z.enum(['agree', 'disagree', 'discuss', 'unrelated']),
    phrases: list(
      z.strictObject({
        span: span.meta({ description: 'Into variant.text.' }),
        status: z.enum(['backed', 'fault', 'unclear']),
        fault: fault.nullable(),
        evidence: list(span),
        message: z.string(),
      }),
    ),
    repair: z.string().nullable(),
  })
  .meta({ id: 'HeadlineCheck', description: 'score: 1 = fully backed; the most serious fault comes first.' });
const findingRule = z.enum([
  'language-not-supported',
  'no-headline',
  'thin-body',
  'headline-not-backed',
  'headline-partly-backed',
  'quote-altered-from-source',
  'unattributed-quotation',
  'caption-claims-more',
  'anonymous-source',
  'vague-source',
  'single-source',
  'source-wanted',
  'mixed-quotation-marks',
  'unreadable-characters',
]);
const finding = z
  .strictObject({
    rule: findingRule,
    severity: z.enum(['error', 'warning', 'note']),
    span: span.nullable(),
    message: z.string(),
    expected: z.string().nullable(),
    evidence: list(span),
  })
  .meta({ id: 'Finding' });
const muted = z.strictObject({ rule: z.union([fault, findingRule]), hidden: z.int().min(0) }).meta({
  id: 'MutedRule',
  description: 'hidden: how many phrases of the headlines, or findings, it keeps back here.',
});

const anchor = z.strictObject({ span, prefix: z.string(), suffix: z.string() }).meta({
  id: 'Anchor',
  description:
    'Words by quote, with what stands around them; the span is that in the text where they were pointed at.',
});
const anchoredStatement = z
  .strictObject({
    content: list(anchor),
    source: anchor.nullable(),
    cue: anchor.nullable(),
    speaker: z.string().nullable(),
  })
  .meta({ id: 'AnchoredStatement' });
const attachedSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), id: z.string(), title: z.string() }),
  z.strictObject({ kind: z.literal('address'), url: z.string(), title: z.string().nullable() }),
  z.strictObject({ kind: z.literal('wanted'), title: z.string() }),
]);
const correction = z
  .strictObject({
    id: z.string(),
    articleId: z.string(),
    actor: z.string(),
    at: z.string(),
    change: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('claim'), words: anchor, claimKind: claim.shape.kind }),
      z.strictObject({
        kind: z.literal('part'),
        of: anchoredStatement.nullable(),
        part: z.enum(['content', 'source', 'cue']),
        words: anchor,
      }),
      z.strictObject({ kind: z.literal('speaker'), of: anchoredStatement, name: z.string().nullable() }),
      z.strictObject({
        kind: z.literal('source'),
        of: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('attribution'), statement: anchoredStatement }),
          z.strictObject({ kind: z.literal('claim'), words: anchor }),
        ]),
        to: attachedSource,
      }),
    ]),
    of: z.strictObject({ kind: z.enum(['attribution', 'claim']), id: z.string() }).nullable(),
  })
  .meta({
    id: 'AppliedCorrection',
    description:
      'What a person said against the engine or beyond it; of is null when its words are gone from this text.',
  });

const articleReference = z.strictObject({
  articleId: z.string(),
  headline: z.string().nullable(),
  opening: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
});
const passageOf = z.strictObject({ kind: z.enum(['attribution', 'claim']), id: z.string() });
const chain = z
  .strictObject({
    of: passageOf,
    hops: list(
      z.strictObject({
        kind: z.enum(['person', 'organization', 'document', 'outlet', 'anonymous', 'article']),
        name: z.string(),
        sourceId: z.string().nullable(),
        at: z.strictObject({ kind: z.enum(['document', 'article', 'address']), ref: z.string() }).nullable(),
        supposed: z.boolean(),
      }),
    ),
    missing: z.int().min(0),
    distance: z.int().min(0),
    circular: z.boolean(),
  })
  .meta({
    id: 'Chain',
    description: 'How a statement came to its article: the origin first, the article last.',
  });
const across = z
  .strictObject({
    records: z.record(z.string(), z.string()).readonly(),
    chains: list(chain),
    clusters: list(
      z.strictObject({
        id: z.string(),
        key: z.string(),
        of: passageOf,
        articles: z.int().min(1),
        origins: z.int().min(1),
        first: articleReference,
      }),
    ),
    nearDuplicates: list(z.strictObject({ article: articleReference, contained: score })),
  })
  .meta({ id: 'Across', description: 'What other stored articles have to do with this one.' });

const factCheck = z
  .strictObject({
    id: z.string(),
    url: z.string(),
    claim: z.string(),
    title: z.string().nullable(),
    claimant: z.string().nullable(),
    claimedAt: z.string().nullable(),
    publishedAt: z.string().nullable(),
    checker: z.string().nullable(),
    rating: z.string().nullable(),
  })
  .meta({
    id: 'FactCheck',
    description: 'What a fact-checker published (ClaimReview), in its own words; Standfirst judges nothing.',
  });
const checkedClaim = z
  .strictObject({
    of: z.strictObject({ kind: z.literal('claim'), id: z.string() }),
    check: factCheck,
    method: z.enum(['held', 'google']),
    score,
  })
  .meta({ id: 'CheckedClaim', description: 'score: how sure it is that the check is of this claim.' });

/** The shape of an Analysis, as data that can be checked at run time. */
export const analysisSchema = z.strictObject({
  id: z.string(),
  engine: z.string(),
  article,
  sentences: list(span),
  sources: list(source),
  attributions: list(attribution),
  claims: list(claim),
  references: list(reference),
  documents: list(document),
  links: list(link),
  evidence: list(evidence),
  headlines: list(headline),
  findings: list(finding),
  across: across.optional().meta({
    description: 'Only in what comes from a store: chains, merged sources, what other articles have too.',
  }),
  checked: list(checkedClaim)
    .optional()
    .meta({ description: 'Only in what comes from a store: claims that somebody has checked already.' }),
  corrections: list(correction).optional().meta({
    description: 'Only where a person corrected it: what was changed in this view of the analysis.',
  }),
  muted: list(muted)
    .optional()
    .meta({ description: 'Only when rules are muted: what this view of the analysis leaves out.' }),
});
