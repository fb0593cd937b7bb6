import { z } from 'zod';
import { ruleIds } from '@/lib/desk/rule-ids';
import { analysisSchema } from '@/lib/export/analysis-schema';
import { DOCUMENT_TYPES } from '@/lib/text/document-types';
import type { SearchLink } from '@/lib/sources/search-link';
import type { RuleSetting } from '@/lib/store/rules';
import type {
  ActResult,
  ArticleSummary,
  Decision,
  FactCheck,
  FlagComment,
  FlagStanding,
  SavedView,
  Submission,
  User,
} from '@/lib/types';

// What the API answers with, for its description; the compiler holds these to lib/types.

const Text = z.string().nullable();
const Time = z.string().meta({ description: 'ISO 8601, UTC' });
const MaybeTime = Time.nullable();
const noun = <T extends z.ZodType>(name: string, schema: T): T => schema.meta({ id: name });

/** A page of a list; `next` is the cursor of the one after it, null on the last. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item).readonly(), next: Text });

/** RFC 9457, with the stable code of the problem. */
export const ProblemNoun = noun(
  'Problem',
  z.strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
  }),
);

/** A file as it is. */
export const Bytes = z.string().meta({ format: 'binary' });

const Trouble = z.strictObject({ code: z.string(), message: z.string() });

export const AnalysisNoun = noun('Analysis', analysisSchema);

const VerdictWord = z.enum(['backed', 'partly-backed', 'not-backed', 'cannot-tell']);

export const SubmissionNoun = noun(
  'Submission',
  z.strictObject({
    id: z.string(),
    kind: z.enum(['url', 'text', 'html']),
    label: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    step: z.enum(['fetched', 'text', 'sources', 'claims', 'headline']).nullable(),
    problem: Trouble.nullable(),
    articleId: Text,
    article: z.strictObject({ headline: Text, verdict: VerdictWord.nullable() }).nullable(),
    createdAt: Time,
  }) satisfies z.ZodType<Submission>,
);

export const ArticleNoun = noun(
  'ArticleSummary',
  z.strictObject({
    id: z.string(),
    headline: Text,
    opening: Text,
    outlet: Text,
    url: Text,
    publishedAt: Text,
    analysedAt: Time,
    verdict: VerdictWord.nullable(),
    sample: z.boolean(),
    story: z.string(),
  }) satisfies z.ZodType<ArticleSummary>,
);

export const DecisionNoun = noun(
  'Decision',
  z.strictObject({
    id: z.string(),
    flagId: z.string(),
    action: z.enum(['confirm', 'dismiss']),
    reason: Text,
    actor: z.string(),
    createdAt: Time,
    undoneAt: MaybeTime,
  }) satisfies z.ZodType<Decision>,
);

const STANDING = {
  id: z.string(),
  decision: DecisionNoun.nullable(),
  snoozedUntil: MaybeTime,
  assignee: Text,
  dueOn: Text,
  version: z.int(),
};
export const StandingNoun = noun('FlagStanding', z.strictObject(STANDING) satisfies z.ZodType<FlagStanding>);

export const CommentNoun = noun(
  'FlagComment',
  z.strictObject({
    id: z.string(),
    flagId: z.string(),
    text: z.string(),
    actor: z.string(),
    createdAt: Time,
  }) satisfies z.ZodType<FlagComment>,
);

export const FlagNoun = noun(
  'Flag',
  z.strictObject({
    ...STANDING,
    articleId: z.string(),
    articleTitle: z.string(),
    outlet: Text,
    check: analysisSchema.shape.headlines.unwrap().element,
    raised: z
      .strictObject({
        actor: z.string(),
        note: z.string(),
        words: z.strictObject({ start: z.int(), end: z.int(), exact: z.string() }).nullable(),
      })
      .nullable(),
    comments: z.array(CommentNoun).readonly(),
    createdAt: Time,
  }),
);

export const ActResultNoun = noun(
  'ActResult',
  z.strictObject({
    actId: Text,
    done: z.array(StandingNoun).readonly(),
    conflicts: z
      .array(z.strictObject({ id: z.string(), problem: Trouble, now: StandingNoun.nullable() }))
      .readonly(),
  }) satisfies z.ZodType<ActResult>,
);

export const ViewNoun = noun(
  'SavedView',
  z.strictObject({
    id: z.string(),
    name: z.string(),
    query: z.string(),
    actor: z.string(),
    createdAt: Time,
  }) satisfies z.ZodType<SavedView>,
);

export const FactCheckNoun = noun(
  'FactCheck',
  z.strictObject({
    id: z.string(),
    url: z.string(),
    claim: z.string(),
    title: Text,
    claimant: Text,
    claimedAt: Text,
    publishedAt: Text,
    checker: Text,
    rating: Text,
  }) satisfies z.ZodType<FactCheck>,
);

const DOCUMENT = {
  id: z.string(),
  url: Text,
  title: z.string(),
  publisher: Text,
  publishedAt: Text,
  author: z.string().optional(),
  type: z.enum(DOCUMENT_TYPES).optional(),
  retrievedAt: Time,
  sha256: z.string(),
  status: z.enum(['held', 'gone', 'unreadable']),
};
export const DocumentLineNoun = noun('DocumentSummary', z.strictObject(DOCUMENT));
/** As it is held, and how many articles are compared with it now: those that could cite it; 0 when it was held already. */
export const AddedDocumentNoun = noun(
  'AddedDocument',
  z.strictObject({ ...DOCUMENT, comparing: z.int().min(0) }),
);
/** How a document came: fetched (with its receipt), a file, or pasted. */
export const DocumentOriginNoun = noun('DocumentOrigin', z.looseObject({ kind: z.string() }));
/** Not the `SourceDocument` of an analysis, which has neither blocks nor how it came. */
export const DocumentNoun = noun(
  'HeldDocument',
  z.strictObject({
    ...DOCUMENT,
    origin: DocumentOriginNoun.nullable(),
    text: z.string(),
    blocks: z.array(z.looseObject({ kind: z.string() })).readonly(),
  }),
);

const Mention = z.strictObject({
  type: z.enum(DOCUMENT_TYPES),
  author: Text,
  addressee: Text,
  publisher: Text,
  date: Text,
});
/** A search that a person opens: nothing of it is fetched by the server. */
export const SearchLinkNoun = noun(
  'SearchLink',
  z.strictObject({
    kind: z.enum(['web', 'archive', 'court', 'filing', 'parliament', 'scholarly']),
    name: z.string().meta({ description: 'The place that is searched, by its own name' }),
    url: z.string().meta({ description: 'https' }),
    number: z.string().optional().meta({ description: 'Where it leads by a number that the document bears' }),
  }) satisfies z.ZodType<SearchLink>,
);
export const WantedNoun = noun(
  'WantedDocument',
  z.strictObject({
    id: z.string().meta({ description: 'Of the source, merged across articles' }),
    name: z.string(),
    articles: z.int().meta({ description: 'How many articles want it' }),
    in: z
      .array(z.strictObject({ id: z.string(), title: z.string() }))
      .readonly()
      .meta({ description: 'The latest of them, three at most' }),
    document: Mention,
    identifiers: z.array(z.looseObject({ scheme: z.string(), value: z.string() })).readonly(),
    beside: z
      .array(z.string())
      .readonly()
      .optional()
      .meta({ description: 'Whom the article names beside it, where it tells nobody who made it' }),
    search: z.array(SearchLinkNoun).readonly(),
  }),
);

export const FeedNoun = noun(
  'Feed',
  z.looseObject({
    id: z.string(),
    address: z.string(),
    title: Text,
    paused: z.boolean(),
    createdAt: Time,
    nextAt: Time,
    heldUntil: MaybeTime,
    lastAt: MaybeTime,
    problem: Trouble.nullable(),
    failures: z.int(),
    moving: z.strictObject({ to: z.string(), since: Time, watched: z.boolean() }).nullable(),
    moved: z.strictObject({ from: z.string(), at: Time }).nullable(),
    articles: z.strictObject({
      seen: z.int(),
      analysed: z.int(),
      waiting: z.int(),
      failed: z.int(),
    }),
  }),
);

export const RuleNoun = noun(
  'RuleSetting',
  z.looseObject({
    rule: z.enum(ruleIds as unknown as readonly [RuleSetting['rule']]),
    kind: z.enum(['fault', 'finding']),
    muted: z.strictObject({ actor: z.string(), at: Time }).nullable(),
  }),
);

export const UserNoun = noun(
  'User',
  z.strictObject({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    role: z.enum(['reader', 'editor', 'admin']),
    email: Text,
    signsIn: z.boolean(),
    createdAt: Time,
  }) satisfies z.ZodType<User>,
);

/** What is told loosely: members may be added to it. */
export const Loose = z.looseObject({});
