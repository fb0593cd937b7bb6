/** What a trade is called after: "Senior Political Correspondent", "Local Democracy Reporter". */
const KIND =
  'staff|senior|chief|lead|principal|deputy|associate|assistant|managing|executive|contributing|consulting|special|guest|freelance|independent|visiting|national|local|regional|city|metro|state|statehouse|city hall|town hall|capitol|county|world|foreign|international|global|diplomatic|europe|asia|africa|americas|us|uk|eu|home affairs|home|domestic|political|politics|government|policy|democracy|parliamentary|white house|congressional|economics?|business|finance|financial|markets|money|consumer|retail|property|energy|climate|environment|health|medical|science|technology|tech|cyber|data|digital|online|web|audience|social media|education|schools|higher|religious|religion|legal|law|crime|court|courts|justice|police|investigations?|investigative|defence|defense|security|transport|travel|food|arts?|culture|film|music|television|tv|media|entertainment|showbiz|features?|lifestyle|fashion|royal|sports?|football|soccer|rugby|cricket|tennis|golf|news|breaking news|night|weekend|opinion|comment|content|copy|community|research|general|assignment|multimedia|video';
/** What writers are called. */
const CALLED =
  'reporters?|editors?|correspondents?|writers?|journalists?|columnists?|contributors?|producers?|critics?|commentators?|anchors?|presenters?|fellows?|analysts?|redakteur(?:in)?|korrespondent(?:in)?|journalist(?:in)?|reporterin|autor(?:in)?|volontär(?:in)?|journaliste|correspondante?|rédac(?:teur|trice)|redactora?|corresponsal|periodista|redattore|giornalista';
/** "Jane Doe Political editor", "Jane Doe Staff Writer, The Post", "Jane Doe is a senior reporter". */
export const TRADE_AFTER = new RegExp(
  `\\s+(?:(?:(?:${KIND})\\s+(?:(?:and|&)\\s+)?){0,4}(?:${CALLED}|editor-in-chief|editor-at-large)\\b|(?:is|ist)\\s+(?:an?|the|eine?|der|die)\\s|writes\\s).*$`,
  'iu',
);
/** "Jane DoeSenior Reporter": the script that set the two side by side is gone. */
export const GLUED_TRADE =
  /(?<=\p{Ll}{2})(?=(?:Staff|Senior|Chief|Political|Special|Deputy|Associate|Assistant|Managing|Executive|Contributing|National|Local|Foreign|Diplomatic|Business|Economics|Health|Science|Technology|Environment|Education|Crime|Sports?|Culture|Features|Digital|News|Reporter|Editor|Correspondent|Writer|Journalist|Columnist|Contributor|Redakteur|Korrespondent|BBC|CNN)\b)/gu;
/** For whom they write, where no comma stands between: "JANE DOE Associated Press", "Jane Doe BBC News", "Jane Doe Special to The Post". */
export const HOUSE_AFTER =
  /\s+(?:the\s+)?(?:associated press|press association|agence france[- ]presse|canadian press|reuters|thomson reuters foundation|bloomberg(?: news)?|bbc(?: \p{L}+){0,2}|cnn(?: \p{L}+)?|sky news|usa today(?: \p{L}+)?|cbs news|nbc news|abc news|fox news(?: digital)?|afp|dpa|special (?:to|for) .*|for the .*)$/iu;
/** "JANE DOE The Norwick Post": the name is in capitals, what follows is not. */
export const CAPITALS_FIRST =
  /^((?:\p{Lu}\.\s?)*(?:Mc|Mac)?\p{Lu}[\p{Lu}'’-]+(?:\s+(?:(?:Mc|Mac)?\p{Lu}[\p{Lu}'’-]+|\p{Lu}\.)){1,3})\s+\p{Lu}\p{Ll}.*$/u;
