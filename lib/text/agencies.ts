/** News agencies as bylines have them, in small letters. */
const NAMES: ReadonlySet<string> = new Set(
  'reuters|afp|pa media|dpa|dpa-afx|dpa-infocom|efe|agencia efe|europa press|ansa|lusa|aap|upi|tass|itar-tass|ria novosti|interfax|ukrinform|xinhua|kyodo|kyodo news|jiji|jiji press|yonhap|bernama|antara|anadolu|anadolu agency|ians|pti|bloomberg|bloomberg news|dow jones|dow jones newswires|associated press|press association|canadian press|australian associated press|united press international|press trust of india|agence france-presse|agence france presse|deutsche presse-agentur|austria presse agentur|keystone-sda|kathpress|epd|kna|belga|ritzau|télam|notimex|agência brasil|thomson reuters'.split(
    '|',
  ),
);
/** Marks that are agencies in capitals alone: "AP" is one, "ap" is whoever edited it. */
const MARKS: ReadonlySet<string> = new Set(
  'AP|PA|CP|ANI|AA|APA|SDA|ATS|ANP|NTB|TT|STT|PAP|ČTK|MTI|CNA|VNA|AGI|SID'.split('|'),
);
/** "agencies", "Agenturen": what stands for them. */
const KINDS =
  /^(?:(?:news |wire )?(?:agency|agencies)|wires|wire (?:services|reports)|staff|agentur(?:en|meldungen|material)?|agencias|agences|agenzie)$/i;
const BETWEEN = /\s*(?:[,/&|+]|\b(?:and|with|in|und|mit|et|avec|y|con|via)\b)\s*/iu;
/** Whoever took it over in a house: "dpa/lno", "FR mit dpa". */
const HAND = /^(?:\p{Ll}{2,4}|\p{Lu}{2,3})$/u;

const bare = (name: string): string => name.replace(/^the\s+/i, '').replace(/\.$/, '');
const isAgency = (name: string): boolean =>
  NAMES.has(bare(name).toLowerCase()) || MARKS.has(bare(name)) || KINDS.test(bare(name));
const partsOf = (line: string): readonly string[] => line.trim().split(BETWEEN).filter(Boolean);

/** True for a line that consists of agencies: "Reuters", "AP and AFP", "The Associated Press", "dpa/lno", "FR mit dpa". */
export function isAgencies(line: string): boolean {
  const parts = partsOf(line);
  return parts.some(isAgency) && parts.every((part) => isAgency(part) || HAND.test(part));
}

/** True for a line of which a part is an agency: "AFP/The Local", "red, norwick.post/Agenturen". */
export const namesAgency = (line: string): boolean => partsOf(line).some(isAgency);
