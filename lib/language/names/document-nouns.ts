import type { DocumentType } from '../../types';

const TYPES: Readonly<Record<DocumentType, string>> = {
  letter:
    'letter letters memo memorandum memos note e-mail email e-mails emails missive dispatch cable cables',
  report:
    'report reports investigation assessment audit review inquiry analysis article story editorial dossier paper papers op-ed column exposé expose',
  study:
    'study studies survey poll polls polling surveys research experiment trial census meta-analysis preprint preprints',
  filing: 'filing filings disclosure disclosures prospectus form application petition',
  'court-paper':
    'lawsuit complaint indictment affidavit ruling verdict judgment judgement opinion order motion brief warrant subpoena injunction suit deposition',
  bill: 'bill act legislation law amendment resolution ordinance statute treaty constitution directive regulation proposal',
  transcript: 'transcript transcripts minutes testimony',
  post: 'tweet tweets post posts message messages blog thread',
  statement:
    'statement statements press-release release announcement declaration manifesto communique communiqué advisory notice',
  recording:
    'recording recordings audio video footage tape tapes podcast documentary film ad ads advert adverts advertisement commercial',
  'data-set':
    'data database dataset figures statistics spreadsheet records results finding findings estimate estimates projection projections',
  other:
    'document documents book memoir manual guide guidelines website contract agreement invoice ledger diary pamphlet',
};

/** The type of document that a noun names; lower-cased lemma or plural. */
export const DOCUMENT_NOUNS: ReadonlyMap<string, DocumentType> = new Map(
  (Object.entries(TYPES) as [DocumentType, string][]).flatMap(([type, words]) =>
    words.split(' ').map((word) => [word, type] as const),
  ),
);
