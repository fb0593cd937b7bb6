import { AUTHOR_WORDS, BY_WORDS } from './byline-words';

/** "By", "Text und Fotos:", "Ein Kommentar von": what announces a name. */
const PREFIX =
  /^(?:(?:(?:written|reported|posted|published|created|submitted|contributed|story|article|text|texte|texto|testo|words|photos?|fotos?|report|analysis|opinion|exclusive:?|review|comment(?:ary)?|column|feature|essay|letter|dispatch|guest (?:post|column|essay|comment)|op-?ed|perspective|told|aus \p{L}+ berichtet|veröffentlicht|verfasst|geschrieben|erstellt|eingestellt|gepostet|ein|eine|gast|blog|presse|im)?\s?(?:mitteilung|wortlaut|beitrag|kommentar|kolumne|analyse|interview|artikel|reportage|glosse)?|écrit|publié|rédigé|posté|un article|escrito|publicado|redactado|scritto|pubblicato|a cura|geschreven|skrevet|napisał)\s+)?(?:by|von|vom|par|por|di|door|af|av|przez|de)(?:\s*:\s*|\s+)|^(?:text|texte|author|autor(?:in|en)?|auteur|autore|writer|words|reporter|fotos? (?:und|&) text|text (?:und|&) fotos?|autor|redaktion|interview|herausgeber|bearbeitet von)\s*:\s*|^as told to\s+|^aus \p{L}+ berichtet\s+|^guest (?:contributor|columnist|writer)\s+/iu;
/** "Автор: Ольга Кравченко", "文：田中太郎". */
const PREFIX_ELSEWHERE = new RegExp(`^(?:(?:${AUTHOR_WORDS})\\s*[:：]|(?:${BY_WORDS})\\s)\\s*`, 'iu');
/** "Posted on September 21, 2020 by Jane Doe". */
const DATED =
  /^(?:posted|published|written|submitted|veröffentlicht|erstellt|gepostet|geschrieben|eingestellt|publié|publicado|pubblicato)\b.{0,40}?\s(?:by|von|par|por|di)\s+/iu;
/** The label that stood in an element of its own: "Autor Jana Ohlsen", "AuthorJane Doe". */
const LABEL =
  /^(?:(?:[Aa]uthors?|AUTHORS?|[Aa]utor(?:in|en|es)?|AUTOR(?:IN)?|[Aa]uteurs?|[Aa]utore|[Vv]erfasser(?:in)?)\s*:?\s+(?=\p{Lu})|(?:Author|Autor(?:in)?|Auteur)(?=\p{Lu}\p{Ll}))/u;
/** "Jane DoeTue Mar 04 2025": two elements side by side. */
const GLUED_DAY =
  /(\p{Ll})(?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Published|Updated)\p{Ll}{0,6}[\s.,:])/gu;

/** "Jane DoeFollow", "Jane Doevor 3 Stunden": a button or a time beside the name. */
const GLUED_BUTTON = /(\p{Ll})(?=(?:Follow|Folgen|Seguir|Suivre)\b|(?:vor|hace) \d)/gu;

/** Without the label that announces a part of a byline: "By", "Autorin:". */
export const withoutLabel = (part: string): string => part.replace(PREFIX, '').replace(LABEL, '');

/** A byline without what announces it, and with a blank before a day that a script has set against the name. */
export const withoutOpening = (line: string): string =>
  line
    .replace(GLUED_DAY, '$1 ')
    .replace(GLUED_BUTTON, '$1 ')
    .replace(DATED, '')
    .replace(PREFIX, '')
    .replace(PREFIX_ELSEWHERE, '')
    .trim();

/** True when a word says that whoever stands in `line` wrote: "By", "Von:", "Autor:". */
export function isAnnounced(line: string): boolean {
  const plain = line.replace(GLUED_DAY, '$1 ').replace(GLUED_BUTTON, '$1 ').trim();
  return withoutLabel(withoutOpening(plain)) !== plain;
}
