import { atStart } from './at-start';

/** Headings after which a page's own matters come: tags, comments, sources of the house. */
export const ENDS = atStart(
  'tickers? mentioned in\\b.{0,20}$', 'the rules of replying\\s*:?$', 'comments?\\s*:\\s*(?:our )?rules$',
  '(?:schlagworte|schlagwörter|stichworte|tags?|keywords|topics|themen|mots[- ]clés|etiquetas|temas|argomenti|tagi)\\s*:?$',
  '(?:(?:leser)?kommentare?|comments?|leave a (?:reply|comment)|commentaires?|comentarios?|commenti|komentarze|schreibe? einen kommentar|hinterlasse|antwort(?:en)? (?:schreiben|hinterlassen)|post a comment|join the (?:conversation|discussion))\\b.{0,20}$',
  '(?:share (?:this|on|via)|teilen|partager|compartir|condividi|udostępnij|be sociable)\\b.{0,30}$', '(?:about|über|zu) (?:the |den |die |der |dem )?(?:authors?|autor(?:in|en)?|writer)\\b', 'à propos de l[’\']auteur', 'sobre (?:el|la) autor',
  'latest (?:news|stories|articles)', 'neueste (?:artikel|beiträge)', '(?:the )?author[s’\' ]*(?:bio)?\\s*:?$', 'über diese reihe', 'advertisement$', 'anzeige$',
); // prettier-ignore
