/**
 * Every noun of Standfirst. Imported by all rooms, imports nothing.
 *
 * One offset space: UTF-16 units, half-open, into `article.text`, unless a field says otherwise.
 * Scores run from 0 to 1. Times are ISO 8601; stored instants are UTC.
 */

/** A stretch of text by position and by quote (Web Annotation's TextPositionSelector with TextQuoteSelector). */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** The text covered: `text.slice(start, end)`. Verified on load. */
  readonly exact: string;
}

// ---------------------------------------------------------------- the article

export type BlockKind =
  'paragraph' | 'heading' | 'caption' | 'list-item' | 'blockquote' | 'table' | 'embed' | 'correction';

/** One block of the body. `caption` occurs only in pasted text: a page's captions are `article.captions`; `correction`: the house on its own article. */
export interface Block {
  readonly span: Span;
  readonly kind: BlockKind;
  /** On the first block of each post of a live blog, when the page says when it was posted. */
  readonly post?: PostTime;
}

/** When a post of a live blog was posted, as its page says; one of the two is never `null`. */
export interface PostTime {
  /** An instant, with its offset; `null` when the page states none. */
  readonly at: string | null;
  /** The clock that readers see over it, "21:22", in the page's own time; `null` when none is seen. */
  readonly clock: string | null;
}

/** `standfirst` occurs only in checks: it is the line under the headline, which claims as a headline does. */
export type HeadlineOrigin =
  'h1' | 'title' | 'og' | 'twitter' | 'json-ld' | 'url-slug' | 'pasted' | 'standfirst';

/** A headline as one group of readers meets it. */
export interface HeadlineVariant {
  readonly from: HeadlineOrigin;
  readonly text: string;
}

/** A link that stands in the body; `href` is absolute, http or https. */
export interface Hyperlink {
  readonly span: Span;
  readonly href: string;
}

/** Where on a page something was read: stated for machines, shown to readers, or in the address. */
export type Place = 'json-ld' | 'meta' | 'visible' | 'url';

/** Where each part of an article was found on its page; `null` or `[]` for what the page does not give. Headlines say it themselves. */
export interface Provenance {
  readonly byline: readonly Place[];
  /** Absent in analyses made before credits were read. */
  readonly credits?: readonly Place[];
  readonly publishedAt: Place | null;
  readonly modifiedAt: Place | null;
  readonly outlet: Place | null;
  readonly section: Place | null;
}

export interface Article {
  readonly id: string;
  /** Canonical address without tracking parameters; `null` for pasted text. */
  readonly url: string | null;
  /** The headline that is checked first; `null` when there is none to check. */
  readonly headline: string | null;
  readonly headlineVariants: readonly HeadlineVariant[];
  readonly standfirst: string | null;
  /** The body: blocks joined by a blank line. Without headline, standfirst, byline, captions, teasers when it comes from HTML. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly captions: readonly string[];
  readonly hyperlinks: readonly Hyperlink[];
  /** Names of people only; `[]` when the page names nobody. */
  readonly byline: readonly string[];
  /**
   * The desks, agencies and bodies at the writer's place, word for word ("AFP/The Local", "Newsdesk"), beside the people or
   * in their stead; `[]` when none stands there, absent in analyses made before they were read.
   */
  readonly credits?: readonly string[];
  /** As the page gives it: an instant with its offset, or date-only. */
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  /** BCP 47 tag of what the text is written in; `null` when it cannot be told. */
  readonly language: string | null;
  /** The publication's name as the page gives it. */
  readonly outlet: string | null;
  /** The department that the page says it stands in ("Business"); absent when it says none. */
  readonly section?: string;
  /** Absent for a text that was given and not read off a page. */
  readonly provenance?: Provenance;
  /** `thin`: a paywall, consent or error page, or too little text to judge a headline by. */
  readonly extraction: 'whole' | 'thin';
}

// ---------------------------------------------------------------- language

/** Universal part of speech (Universal Dependencies v2). */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A syntactic word of Universal Dependencies: "don't" is two tokens. */
export interface Token {
  readonly span: Span;
  readonly lemma: string;
  readonly pos: Upos;
  /** Penn Treebank tag: tells "-ing" from "-ed", plural from singular. */
  readonly tag: string;
  /** Index of the governor in the sentence's `tokens`; -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation, with its subtype (`nsubj:pass`). */
  readonly relation: string;
}

export interface Sentence {
  readonly span: Span;
  readonly tokens: readonly Token[];
}

// ---------------------------------------------------------------- who says what

export type SourceKind = 'person' | 'organization' | 'document' | 'outlet' | 'anonymous';

export type DocumentType =
  | 'letter'
  | 'report'
  | 'study'
  | 'filing'
  | 'court-paper'
  | 'bill'
  | 'transcript'
  | 'post'
  | 'statement'
  | 'recording'
  | 'data-set'
  | 'other';

/** What the text itself says of a document that it names. */
export interface DocumentMention {
  readonly type: DocumentType;
  readonly author: string | null;
  readonly addressee: string | null;
  readonly publisher: string | null;
  /** Date in the words of the text, resolved to ISO 8601 where it can be. */
  readonly date: string | null;
}

/** What the text tells of somebody whom it does not name. */
export interface Unnamed {
  /** Nobody's name is kept back: a body speaks ("the company"), people in general ("critics"), or somebody told of ("the senator"). */
  readonly body: boolean;
  /** Why there is no name, in the words of the text ("who was not authorised to speak publicly"); `null` when it gives no reason. */
  readonly reason: string | null;
  /** The words for a paper that they handed over ("the memo"); absent where the text tells of none. */
  readonly supplied?: Span;
}

export interface Source {
  readonly id: string;
  readonly kind: SourceKind;
  /** Fullest name in the text; for an anonymous source its description ("a person familiar with the matter"). */
  readonly name: string;
  /** Role or title as the text gives it ("TikTok CEO"); `null` when it gives none. */
  readonly role: string | null;
  /** Every mention, pronouns included, in order of the text. */
  readonly mentions: readonly Span[];
  /** Only for `kind: 'document'`, else `null`. */
  readonly document: DocumentMention | null;
  /** Only for `kind: 'anonymous'`, else `null`. */
  readonly unnamed: Unnamed | null;
}

export type AttributionKind = 'direct' | 'mixed' | 'indirect';
/** What the cue does with its content. */
export type CueStrength =
  | 'neutral'
  | 'claim'
  | 'admit'
  | 'deny'
  | 'allege'
  | 'promise'
  | 'warn'
  | 'believe'
  | 'ask'
  | 'hope'
  | 'reveal';

/** One act of attribution (PARC 3.0, PolNeAR): who (source), by which words (cue), what (content). */
export interface Attribution {
  readonly id: string;
  readonly kind: AttributionKind;
  /** The words that name the source here; `null` when the text leaves it to the context. */
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  /** The source that those words stand for; `null` when it cannot be told. */
  readonly sourceId: string | null;
  /**
   * Outlets between the source and this article ("…, The Daily Mail reported"), the nearest to the origin first; for a source that is
   * an outlet itself also the one that it cites ("The Gazette reported, citing Reuters").
   */
  readonly via: readonly string[];
  readonly strength: CueStrength;
}

export type ClaimKind =
  | 'quantity'
  | 'event'
  | 'past-statement'
  | 'causal'
  | 'comparison'
  | 'rule-or-law'
  | 'prediction'
  | 'opinion'
  | 'hypothetical';

export interface Claim {
  readonly id: string;
  readonly span: Span;
  /** The claim so that it stands alone: pronouns and dates resolved in brackets. */
  readonly text: string;
  readonly kind: ClaimKind;
  /** False for prediction, opinion and hypothetical. */
  readonly checkable: boolean;
  /** At or above .5 = worth checking. */
  readonly checkworthiness: number;
  /** The features behind the score, in words a person can read ("gives a figure"). */
  readonly reasons: readonly string[];
  readonly attributionId: string | null;
}

// ---------------------------------------------------------------- what a person corrects

/**
 * Words of an article so told that they are found again in another version of it: by quote, and by what stands around them
 * (Web Annotation's TextQuoteSelector).
 */
export interface Anchor {
  /** Into the text that they were pointed at in. */
  readonly span: Span;
  /** At most 32 UTF-16 units before it, and after it. */
  readonly prefix: string;
  readonly suffix: string;
}

export type StatementPart = 'content' | 'source' | 'cue';

/** A statement as it stood when a person corrected it: found again by its content, and made again when no engine finds it. */
export interface AnchoredStatement {
  readonly content: readonly Anchor[];
  readonly source: Anchor | null;
  readonly cue: Anchor | null;
  /** The name of its source; `null` when it had none. */
  readonly speaker: string | null;
}

/** What a person ties a claim or statement to: held, at an address, or only known by name. */
export type AttachedSource =
  | { readonly kind: 'document'; readonly id: string; readonly title: string }
  | { readonly kind: 'address'; readonly url: string; readonly title: string | null }
  | { readonly kind: 'wanted'; readonly title: string };

/** What a person says of an article against the engine, or beyond it. */
export type CorrectionChange =
  | { readonly kind: 'claim'; readonly words: Anchor; readonly claimKind: ClaimKind }
  /** `of` is `null` when nobody was known to say these words: then the part is `content`. */
  | {
      readonly kind: 'part';
      readonly of: AnchoredStatement | null;
      readonly part: StatementPart;
      readonly words: Anchor;
    }
  /** `name` is `null` for a statement whose source cannot be told. */
  | { readonly kind: 'speaker'; readonly of: AnchoredStatement; readonly name: string | null }
  | {
      readonly kind: 'source';
      readonly of:
        | { readonly kind: 'attribution'; readonly statement: AnchoredStatement }
        | { readonly kind: 'claim'; readonly words: Anchor };
      readonly to: AttachedSource;
    };

/** Who did something by hand, and when. */
export interface Signature {
  readonly correctionId: string;
  readonly actor: string;
  readonly at: string;
}

/** A correction as it was made; kept apart from every analysis. */
export interface Correction extends Omit<Signature, 'correctionId'> {
  readonly id: string;
  /** The article that it was made on: an earlier version, perhaps, of the one it is shown with. */
  readonly articleId: string;
  readonly change: CorrectionChange;
}

/** A correction as it stands in one analysis. */
export interface AppliedCorrection extends Correction {
  /** What it is about here; `null` when its words, or the document it names, are gone: then nothing is changed. */
  readonly of: { readonly kind: 'attribution' | 'claim'; readonly id: string } | null;
}

// ---------------------------------------------------------------- sources at hand

export interface SourceDocument {
  readonly id: string;
  readonly url: string | null;
  readonly title: string;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  /** Who wrote it, and what kind of paper it is; absent where nobody said so. */
  readonly author?: string;
  readonly type?: DocumentType;
  readonly retrievedAt: string;
  /** Of `text`, hexadecimal. */
  readonly sha256: string;
  /** `linked`: a person gave its address, `wanted`: a person named it; of both there is no text here. */
  readonly status: 'held' | 'gone' | 'unreadable' | 'linked' | 'wanted';
  readonly text: string;
  readonly blocks: readonly Block[];
}

export type LinkMethod = 'hyperlink' | 'named' | 'quote-match' | 'content-match' | 'editor';

export interface Link {
  readonly from: { readonly kind: 'attribution' | 'claim' | 'source'; readonly id: string };
  readonly documentId: string;
  readonly method: LinkMethod;
  readonly score: number;
  /** Of the method `editor`: the correction that ties it, who made it and when. */
  readonly by?: Signature;
}

export type IdentifierScheme =
  'doi' | 'arxiv' | 'pmid' | 'isbn' | 'court-docket' | 'case-number' | 'bill' | 'sec-accession';

/** What a document is filed under, so that anybody can find it. */
export interface Identifier {
  readonly scheme: IdentifierScheme;
  /** In the scheme's own short form ("10.1000/182", "1:23-cv-04567", "hr1234-117"). */
  readonly value: string;
  /** Whether nothing else bears it: a bill's number comes again with every Congress, a docket's in every court. */
  readonly unique: boolean;
  /** Where the scheme's registry has it; `null` when the identifier alone does not lead there. */
  readonly url: string | null;
}

/** What a link's words are in the sentence that they stand in; `background` when they are nothing that is said or claimed. */
export type ReferenceRole = 'document' | 'speaker' | 'cue' | 'statement' | 'background';

/** A way out of the article: a hyperlink of its body, or an identifier that its text prints. */
export interface Reference {
  readonly id: string;
  /** The linked words, or the identifier as printed. */
  readonly span: Span;
  /** Absolute; `null` for an identifier that is only printed. */
  readonly href: string | null;
  /** Read from the words and from the address. */
  readonly identifiers: readonly Identifier[];
  /** The sentence that it stands in. */
  readonly sentence: Span;
  readonly role: ReferenceRole;
  /** The claims and statements that it stands in (else those of its sentence), and the sources that its words name. */
  readonly of: readonly { readonly kind: 'attribution' | 'claim' | 'source'; readonly id: string }[];
}

export type EvidenceStance =
  'verbatim' | 'altered' | 'paraphrased' | 'supports' | 'partial' | 'contradicts' | 'not-found';

export type ChangeKind =
  'dropped' | 'added' | 'replaced' | 'number' | 'negation' | 'hedge' | 'spliced' | 'speaker' | 'date';

/** One difference between what is quoted and what the document says. */
export interface Change {
  readonly kind: ChangeKind;
  readonly quoted: string;
  readonly original: string;
  /** True when an ellipsis or square brackets own up to it. */
  readonly marked: boolean;
}

/**
 * What a held document has of a claim, or of one part of an attribution: of a quotation that "she said" stands within each part is
 * traced by itself, and what is told of one is not told of the others.
 */
export interface Evidence {
  readonly of: { readonly kind: 'attribution' | 'claim'; readonly id: string };
  /** The quoted words that were traced, without their marks, into `article.text`; absent for a claim, and where an engine before 0.6.7 traced them. */
  readonly quoted?: Span;
  readonly documentId: string;
  /** Into the document's text; `null` when not found. */
  readonly span: Span | null;
  readonly stance: EvidenceStance;
  readonly changes: readonly Change[];
  readonly score: number;
}

// ---------------------------------------------------------------- the headline

export type Verdict = 'backed' | 'partly-backed' | 'not-backed' | 'cannot-tell';

export type Fault =
  | 'predicate-strengthened'
  | 'tone-inflated'
  | 'hedge-dropped'
  | 'attribution-dropped'
  | 'number-changed'
  | 'entity-swapped'
  | 'roles-swapped'
  | 'negated'
  | 'scope-widened'
  | 'cause-claimed'
  | 'time-shifted'
  | 'place-or-nationality-shifted'
  | 'quote-altered'
  | 'detail-absent'
  | 'contradicted'
  | 'wrong-body';

export interface PhraseCheck {
  /** Into `variant.text`. */
  readonly span: Span;
  readonly status: 'backed' | 'fault' | 'unclear';
  readonly fault: Fault | null;
  /** Sentences of `article.text` nearest to the phrase, best first. */
  readonly evidence: readonly Span[];
  /** One plain sentence for a reader. */
  readonly message: string;
}

export interface HeadlineCheck {
  readonly variant: HeadlineVariant;
  readonly verdict: Verdict;
  /** 1 = fully backed. */
  readonly score: number;
  readonly stance: 'agree' | 'disagree' | 'discuss' | 'unrelated';
  /** Most serious fault first. */
  readonly phrases: readonly PhraseCheck[];
  /** The least change that would make it stand; `null` when that is not mechanical. */
  readonly repair: string | null;
}

// ---------------------------------------------------------------- findings and the whole

export type Severity = 'error' | 'warning' | 'note';

/** The rules of lib/findings by the names of their files. */
export type FindingRule =
  | 'language-not-supported'
  | 'no-headline'
  | 'thin-body'
  | 'unreadable-characters'
  | 'headline-not-backed'
  | 'headline-partly-backed'
  | 'quote-altered-from-source'
  | 'unattributed-quotation'
  | 'caption-claims-more'
  | 'anonymous-source'
  | 'vague-source'
  | 'single-source'
  | 'source-wanted'
  | 'mixed-quotation-marks';

/** Something a person should look at, with its receipt (after vfile-message). */
export interface Finding {
  readonly rule: FindingRule;
  readonly severity: Severity;
  /** `null` when it is about the article as a whole. */
  readonly span: Span | null;
  readonly message: string;
  readonly expected: string | null;
  readonly evidence: readonly Span[];
}

/** What a desk can mute: a fault of headlines, or a rule that makes findings. */
export type RuleId = Fault | FindingRule;

/** A rule that is muted, and how much of this analysis it keeps back. */
export interface MutedRule {
  readonly rule: RuleId;
  /** Phrases of all headlines, or findings, that are left out. */
  readonly hidden: number;
}

export interface Analysis {
  readonly id: string;
  /** Version of the engine that made it. */
  readonly engine: string;
  readonly article: Article;
  readonly sentences: readonly Span[];
  readonly sources: readonly Source[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
  readonly references: readonly Reference[];
  readonly documents: readonly SourceDocument[];
  readonly links: readonly Link[];
  readonly evidence: readonly Evidence[];
  readonly headlines: readonly HeadlineCheck[];
  readonly findings: readonly Finding[];
  /** Only in a view from the store: what other articles have to do with this one. The engine never sets it. */
  readonly across?: Across;
  /** Only in a view from the store: claims that somebody has checked already. The engine never sets it. */
  readonly checked?: readonly CheckedClaim[];
  /** Only in a view from the store, where a person corrected it: what was changed in this view, and what could not be. */
  readonly corrections?: readonly AppliedCorrection[];
  /** Only in a view through muted rules (lib/desk): what was muted, so that nothing is silently missing. The engine never sets it. */
  readonly muted?: readonly MutedRule[];
}

// ---------------------------------------------------------------- across articles

/** An article as another one's page names it. */
export interface ArticleReference {
  readonly articleId: string;
  readonly headline: string | null;
  /** The first words of the text, to know it by, where it has no headline. */
  readonly opening: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
}

/** One step on the way from the origin of a statement to the article that has it. */
export interface Hop {
  readonly kind: SourceKind | 'article';
  readonly name: string;
  /** The source of this article that it is; `null` for the article itself and for hops that other articles tell of. */
  readonly sourceId: string | null;
  /** Where a reader gets to see it: at hand, stored, or linked; `null` for a missing hop. */
  readonly at: { readonly kind: 'document' | 'article' | 'address'; readonly ref: string } | null;
  /** True when the text does not say so and only lets it be supposed: its author wrote but one letter. */
  readonly supposed: boolean;
}

/** How a statement came to its article: the origin first, the article last. */
export interface Chain {
  readonly of: { readonly kind: 'attribution' | 'claim'; readonly id: string };
  readonly hops: readonly Hop[];
  /** Hops before the article that a reader cannot get to see. */
  readonly missing: number;
  /** Steps from the origin: 1 when nobody stands between. */
  readonly distance: number;
  /** True when outlets cite each other in a round, and none of them the origin. */
  readonly circular: boolean;
}

/** What of this article other articles say too. */
export interface Cluster {
  /** Of this article's passage: its page is the cluster's. */
  readonly id: string;
  /** Of the passage that had it first: the same in every article that has it. */
  readonly key: string;
  readonly of: { readonly kind: 'attribution' | 'claim'; readonly id: string };
  /** Articles that have it, this one among them. */
  readonly articles: number;
  /** From how many independent origins they have it. */
  readonly origins: number;
  /** Where it stood first, as far as the articles are dated. */
  readonly first: ArticleReference;
}

/** Another article that has most of this one's words, or the other way about. */
export interface NearDuplicate {
  readonly article: ArticleReference;
  /** Share of the shorter one's runs of three words that stand in the longer. */
  readonly contained: number;
}

export interface Across {
  /** Key of the record that each source is merged into, by the source's id. */
  readonly records: Readonly<Record<string, string>>;
  readonly chains: readonly Chain[];
  readonly clusters: readonly Cluster[];
  readonly nearDuplicates: readonly NearDuplicate[];
}

// ---------------------------------------------------------------- known fact-checks

/** What a fact-checker published about a claim (schema.org ClaimReview), as the publisher has it. Standfirst judges nothing. */
export interface FactCheck {
  /** Hash of `url` and `claim`. */
  readonly id: string;
  /** Of the review: absolute, http or https. */
  readonly url: string;
  /** The claim reviewed, in the checker's words. */
  readonly claim: string;
  /** Headline of the review. */
  readonly title: string | null;
  /** Who made the claim. */
  readonly claimant: string | null;
  /** When it was made, and when the review appeared: as the publisher gives it, ISO 8601. */
  readonly claimedAt: string | null;
  readonly publishedAt: string | null;
  /** Who checked it. */
  readonly checker: string | null;
  /** The rating as the publisher worded it ("Mostly false", "3 out of 5"). */
  readonly rating: string | null;
}

/** A claim of an article that somebody has checked already. */
export interface CheckedClaim {
  readonly of: { readonly kind: 'claim'; readonly id: string };
  readonly check: FactCheck;
  /** How the two were brought together: by the matcher over the checks held, or by asking a provider. */
  readonly method: 'held' | 'google';
  /** How sure it is that both are one claim; never below the floor of lib/factcheck. */
  readonly score: number;
}

// ---------------------------------------------------------------- second opinions

/** Who gives it: a natural-language-inference model on this machine, or a language model behind an endpoint. */
export type OpinionKind = 'nli' | 'endpoint';

export interface OpinionAnswer {
  readonly stance: 'backs' | 'contradicts' | 'neither';
  /** The model's own probability of that; `null` where it gives none. */
  readonly score: number | null;
  /** Into `article.text`: each verified to stand there. */
  readonly quotations: readonly Span[];
  /** In the model's words; `null` where it gives none. */
  readonly reason: string | null;
}

/**
 * What another judge than the engine says of an article's first headline. Off unless configured. Not repeatable, so it
 * is never a part of an Analysis, and no verdict follows from it.
 */
export interface Opinion {
  readonly kind: OpinionKind;
  /** The model's name as its owner gave it. */
  readonly model: string;
  readonly headline: string;
  readonly at: string;
  readonly outcome: Outcome<OpinionAnswer>;
}

// ---------------------------------------------------------------- work in a newsroom

/** A failure that was to be expected, told so that a person can act. */
export interface Problem {
  /** Stable and machine-readable: `not-a-url`, `private-address`, `not-found`, `too-large` … */
  readonly code: string;
  readonly message: string;
}

export type Step = 'fetched' | 'text' | 'sources' | 'claims' | 'headline';

/** What somebody handed in, and how far it has come. */
export interface Submission {
  readonly id: string;
  readonly kind: 'url' | 'text' | 'html';
  /** The address, or the first line of what was pasted. */
  readonly label: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  /** The last step finished; `null` before the first. */
  readonly step: Step | null;
  readonly problem: Problem | null;
  readonly articleId: string | null;
  /** What became of it, in brief; `null` until it is done. */
  readonly article: Pick<ArticleSummary, 'headline' | 'verdict'> | null;
  readonly createdAt: string;
}

/** What a site's robots.txt says of a feed's address; `none`: there is no such file, so everything is allowed. */
export type RobotsWord = 'allowed' | 'disallowed' | 'none' | 'unreachable';

/** A feed that is watched, and what became of its articles. */
export interface Feed {
  readonly id: string;
  /** Where it is fetched; until its first success the address as it was given, be it a page's. */
  readonly address: string;
  readonly given: string;
  readonly title: string | null;
  readonly paused: boolean;
  readonly createdAt: string;
  /** When it is fetched next, unless paused. */
  readonly nextAt: string;
  /** Until when its host asked to be left alone, whatever was fetched there when it did; `null` when it does not. */
  readonly heldUntil: string | null;
  /** Of the last fetch; `null` before the first. */
  readonly lastAt: string | null;
  /** `fresh`: articles that the last fetch brought and that were not known; `same`: the site says that nothing changed (304). */
  readonly last: { readonly fresh: number; readonly same: boolean } | null;
  /** Why the last fetch failed; `null` when it did not. */
  readonly problem: Problem | null;
  /** Failed fetches in a row. */
  readonly failures: number;
  /** Of the last fetch that brought the feed. */
  readonly okAt: string | null;
  /** Entries that stood in it then. */
  readonly total: number;
  readonly robots: RobotsWord | null;
  /** The line of robots.txt that decides; `null` when none does. */
  readonly robotsRule: string | null;
  /**
   * Where its site leads for good, as the last success showed, and since when; `null` when it does not. `watched`: another feed
   * here has that address, so this one stays where it is.
   */
  readonly moving: { readonly to: string; readonly since: string; readonly watched: boolean } | null;
  /** Where it was fetched before its site moved it for good; `null` when it never did. */
  readonly moved: { readonly from: string; readonly at: string } | null;
  /** Articles that it named so far, and how many of them are analysed, still to be fetched, and given up. */
  readonly articles: {
    readonly seen: number;
    readonly analysed: number;
    readonly waiting: number;
    readonly failed: number;
  };
}

/** What stood at an address from when to when, as far as it was looked. */
export interface ArticleVersion {
  readonly articleId: string;
  readonly headline: string | null;
  readonly text: string;
  /** Of the first headline. */
  readonly verdict: Verdict | null;
  /** When it was first met there, and when last before another version or now. */
  readonly seenAt: string;
  readonly lastAt: string;
  /** Version of the engine that read the page. */
  readonly engine: string;
}

/** What a fetch brought: the answer without its cookies, and its body's hash. */
export interface FetchReceipt {
  readonly kind: 'fetch';
  /** Every address asked, the first one first, the one that answered last. */
  readonly hops: readonly string[];
  readonly status: number;
  /** As the server sent them, in its order, `set-cookie` left out. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Bytes of the body after unpacking, and their SHA-256, hexadecimal. */
  readonly bytes: number;
  readonly sha256: string;
}

/** What is known of something handed in beside its text; bytes and SHA-256 (hexadecimal) are those that came. */
export type Origin =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: number; readonly sha256: string }
  /** What a browser, or a script, showed at `url`; `sender` is the name of its token. */
  | {
      readonly kind: 'browser';
      readonly url: string;
      readonly sender: string;
      readonly bytes: number;
      readonly sha256: string;
    };

/** One arrival of an article. What was kept of it is the article's text. */
export interface SavedCopy {
  /** That of the submission; one of its own for an import, or when a known page was looked at again. */
  readonly id: string;
  /** When it was fetched, or else handed in. */
  readonly at: string;
  readonly from:
    | FetchReceipt
    | Origin
    | { readonly kind: 'paste' }
    /** On the command line; `name` is the file, and the line in it. */
    | { readonly kind: 'import'; readonly name: string };
}

/** Where else the very words of an article stood, as the page there said: another paper's, or another address of the same one. */
export interface OtherPlace extends Pick<Article, 'url' | 'outlet' | 'byline' | 'credits' | 'publishedAt'> {
  /** When it was first met there. */
  readonly at: string;
}

/** Where a web archive holds a page. */
export interface ArchivedPage {
  readonly url: string;
  readonly takenAt: string;
}

export type Role = 'reader' | 'editor' | 'admin';

/** Somebody who may use this Standfirst. */
export interface User {
  readonly id: string;
  /** What is typed to sign in. */
  readonly login: string;
  /** What the record says. */
  readonly name: string;
  readonly role: Role;
  /** Whom a provider of sign-ins says to have it, verified, is this person; `null`: they sign in by password alone. */
  readonly email: string | null;
  /** False of whoever has neither password nor e-mail: then there is no signing in as them. */
  readonly signsIn: boolean;
  readonly createdAt: string;
}

/** What a token may be for (lib/access/can). */
export type TokenScope = 'read' | 'remarks' | 'submit' | 'capture' | 'decide' | 'settings' | 'audit';

/** What lets a script, or a browser on another site, act for somebody; never the secret itself. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** Whose it is. */
  readonly ownerId: string;
  readonly owner: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  /** `null`: it does not expire. */
  readonly expiresAt: string | null;
}

export type DecisionAction = 'confirm' | 'dismiss';

/** An editor's word on a flagged headline; anchored by quote, so that it survives a re-run. */
export interface Decision {
  readonly id: string;
  readonly flagId: string;
  readonly action: DecisionAction;
  readonly reason: string | null;
  readonly actor: string;
  readonly createdAt: string;
  /** Set when it was taken back. */
  readonly undoneAt: string | null;
}

/** How a flag stands on the desk. */
export interface FlagStanding {
  readonly id: string;
  /** The decision in force; `null` while open. */
  readonly decision: Decision | null;
  /** Until then it is not open; `null` when it is not snoozed. */
  readonly snoozedUntil: string | null;
  /** Whose it is to decide; `null` for nobody's. */
  readonly assignee: string | null;
  /** A date (YYYY-MM-DD) by which it should be decided; `null` for none. */
  readonly dueOn: string | null;
  /** Grows by one with each act: one on an older version is refused. */
  readonly version: number;
}

/** A remark on a flag, for editors only. */
export interface FlagComment {
  readonly id: string;
  readonly flagId: string;
  readonly text: string;
  readonly actor: string;
  readonly createdAt: string;
}

/** Why a person, and no rule, flagged something. */
export interface FlagNote {
  readonly actor: string;
  readonly note: string;
  /** Into `article.text`; `null` for the article as a whole. */
  readonly words: Span | null;
}

/** A headline of one article that awaits, or has had, an editor's decision. */
export interface Flag extends FlagStanding {
  readonly articleId: string;
  readonly articleTitle: string;
  readonly outlet: string | null;
  /** Of a flag that a person raised: the headline alone, judged by nobody. */
  readonly check: HeadlineCheck;
  /** Set when a person raised it. */
  readonly raised: FlagNote | null;
  readonly comments: readonly FlagComment[];
  readonly createdAt: string;
}

/** What an editor does to flags; of `assign`, what is left out stays as it is. */
export type FlagAct =
  | { readonly kind: 'confirm'; readonly reason?: string | null; readonly note?: string | null }
  | { readonly kind: 'dismiss'; readonly reason: string; readonly note?: string | null }
  | { readonly kind: 'snooze'; readonly until: string | null }
  | { readonly kind: 'assign'; readonly assignee?: string | null; readonly dueOn?: string | null };

/** A flag that an act, or taking one back, left as it is, told in words with what is there now (`null`: it is gone). */
export interface FlagConflict {
  readonly id: string;
  readonly problem: Problem;
  readonly now: FlagStanding | null;
}

/** What an act came to: some flags may have been changed by others meanwhile. */
export interface ActResult {
  /** What takes it back; `null` when nothing was done. */
  readonly actId: string | null;
  readonly done: readonly FlagStanding[];
  readonly conflicts: readonly FlagConflict[];
}

/** A filter of the queue that somebody kept under a name. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** The part of the queue's address after `?`. */
  readonly query: string;
  readonly actor: string;
  readonly createdAt: string;
}

/** Something that a search found. */
export interface SearchHit {
  readonly kind: 'article' | 'claim' | 'source';
  /** Of the article or source; a claim's is that within its article. */
  readonly id: string;
  /** Where it stands; `null` for a source. */
  readonly articleId: string | null;
  /** Headline or name; of a claim the headline of its article. */
  readonly title: string;
  /** Of the text, the claim, or the source's role, with the words that fit; empty when there is nothing to show. */
  readonly excerpt: readonly { readonly text: string; readonly hit: boolean }[];
}

export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly detail: string | null;
}

/** One line of the list of articles. */
export interface ArticleSummary {
  readonly id: string;
  readonly headline: string | null;
  /** The first words of the text, to know it by, where it has no headline. */
  readonly opening: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly analysedAt: string;
  /** Of the first headline; `null` when there was none to check. */
  readonly verdict: Verdict | null;
  /** True for the articles that ship with Standfirst. */
  readonly sample: boolean;
  /** The same for versions and copies of one story; as articles come in, stories may grow together under another word. */
  readonly story: string;
}

/** One story as lists show it: the article that came in last, with what else is the same story. */
export interface StorySummary {
  readonly article: ArticleSummary;
  /** The latest to come in first; not all of a story that everybody prints. */
  readonly others: readonly StoryMember[];
  /** How many others there are. */
  readonly versions: number;
  readonly copies: number;
}

/** An article that is one story with another. */
export interface StoryMember {
  readonly article: ArticleSummary;
  /** `version`: of the same address, outlet or site. `copy`: of another outlet. */
  readonly kind: 'version' | 'copy';
  /** False of one that a filter leaves out, whose story it keeps. */
  readonly chosen: boolean;
}

/** A source as merged across articles. */
export interface SourceSummary {
  readonly id: string;
  readonly kind: SourceKind;
  readonly name: string;
  readonly role: string | null;
  readonly articles: number;
  /** How many stories the articles are: versions and copies of one count once. */
  readonly stories: number;
  readonly statements: number;
}

/** One thing that a source says, in one article. */
export interface Statement {
  readonly articleId: string;
  readonly articleTitle: string;
  readonly publishedAt: string | null;
  readonly attribution: Attribution;
}

/** A page of a long list; `next` is the cursor of the following page, `null` at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A value, or the failure that was to be expected. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
