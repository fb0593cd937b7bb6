import { wordsOf } from './name-words';
import { attributeOf, elementsOf, type PageElement, textOf } from './page-tree';

/** Elements that hold a page's machinery by their very tag, those of AMP too. */
const TAGS = new Set(
  'nav footer form button input dialog menu fieldset amp-sidebar amp-ad amp-embed amp-consent amp-user-notification amp-social-share amp-sticky-ad amp-subscriptions-dialog amp-next-page amp-lightbox'.split(
    ' ',
  ),
);
const ROLES =
  /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu|menubar|toolbar|tablist|tooltip|form|alert)$/;

/**
 * Words of class names and ids by which content management systems mark what is not the article. Whole words, in the
 * languages of the sites met: "related", "verwandt", "lire aussi". Compared with `nameWords`.
 */
const WORDS =
  'nav|navi|navbar|navigation|menu|menue|submenu|breadcrumbs?|brotkrumen?|crumbs?|sidebar|side bar|seitenleiste|rail|right col|footer|foot|fuss|masthead|topbar|skip|skiplinks?|toolbar|tools|toolbox' +
  '|comments?|commentlist|comment list|kommentare?|kommentarbereich|commentaires|comentarios|commenti|disqus|respond|replies|leserkommentare|trackbacks?|pingbacks?|discussion' +
  '|share|sharing|shares|sharebar|sharedaddy|sharethis|shariff|addtoany|addthis|social|socials|socialmedia|teilen|partager|compartir|condividi|follow us|follow' +
  '|related|relateds|relacionad[ao]s?|verwandte?|similar|recommended|recommendations?|recommend|reco|empfehlung(?:en)?|read more|readmore|read next|readnext|more stories|more articles|more news|more on|more from|mehr zum thema|weitere artikel|weiterlesen|lire aussi|leggi anche|lea tambien|lees ook|most read|mostread|meistgelesen|trending|popular|beliebt|latest|neueste|up next|upnext|see also|you may|also like|jp relatedposts|crp related|yarpp|onward|linklist|link list|links block|linkbox|recirculation|recirc|rich link|interstitial link|promo box|teaserlist|teaser list|teasers' +
  '|newsletter|subscribe|subscription|subscriptions|signup|sign up|abo|abonnement|abobox|mailchimp|optin|donate|donations?|spenden|unterstuetzen|membership|register|registration|login|signin' +
  '|promo|promos|promotion|promobox|ad|ads|adv|advert|adverts|advertisement|advertising|adsense|adslot|adbox|adwrapper|dfp|gpt|banner|banners|sponsor|sponsored|sponsors|werbung|anzeige|anzeigen|publicidad|publicite|pubblicita|reklama|affiliate|commercial|outbrain|taboola|plista|ligatus|traffective' +
  '|cookie|cookies|cookiebar|consent|gdpr|dsgvo|privacy|popup|pop up|popover|modal|overlay|lightbox|tooltip|hovercard|dropdown|flyout|offcanvas|drawer' +
  '|tags|taglist|tag list|tagcloud|tag links|post tags|entry tags|keywords|schlagworte|schlagwoerter|stichworte|topics|topic list|categories|cat links' +
  '|abh box|saboxplugin wrap|molongui author box|pp multiple authors boxes wrapper|post author|contrib block|contrib description|author bio|author box|authorbox|author info|authorinfo|about author|about the author|author description|author profile|autorenbox|autor box|autoreninfo|post author box|bio' +
  '|audio module|audio widget|article audio|listen|speechkit|beyondwords|trinity player|text to speech|readaloud|action bar|actions bar|article actions|story actions|post actions|inline module|inline cta|cta box|cta wrapper|cta block|link embed|fundraising|reader revenue|liveblog key events|key events|comments summary|print info|paywall prompt|regwall|key moments|most commented|onesignal|push notification|app banner|app promo|app download|smart banner|stock ticker|save article|gift article|follow button|follow topic|topic follow|alert signup|scroll to top|back to top|up next|infinite scroll|recirc list|recirculation list|read in app|pagination|pager|page links|paging|post navigation|nav links|prev next|nextprev|previous|vorheriger|naechster' +
  '|widget|widgets|widgetarea|rating|ratings|vote|votes|voting|poll|likes|like button|post ratings|sd rating|wpl likebox|jp post flair|post flair' +
  '|print only|noprint|no print|screen reader text|screen reader only|screenreader|sr only|visually hidden|visuallyhidden|visually hide|invisible|element invisible|u hidden|a11y' +
  '|byline|bylines|timestamp|timestamps|post meta|postmeta|entry meta|entrymeta|article meta|articlemeta|meta info|metainfo|metadata|meta data|post info|postinfo|post date|postdate|entry date|article info|post details|publish date|pubdate|entry footer|post footer|article footer|postfooter|entry utility|post utility|byline wrapper|read time|reading time|lesezeit' +
  '|toc|table of contents|inhaltsverzeichnis|jump to|copyright|imprint|impressum|disclaimer|hint box|service box|servicebox|infobar|feedback|correction form|kontakt|contact form|wpcf7|search|searchform|suche|language switcher|lang switcher|notification|notice bar|alert bar|breaking|ticker|newsticker|player|audio player|video player|videoplayer|carousel|slick|slider|swiper|gallery nav|thumbs|thumbnails|event list|marginal|marginalie|marginalspalte|download|downloads|buy|product card|card feature|featured card|shop|vgwort|prompt';
const BOILERPLATE = new RegExp(` (?:${WORDS}) `, 'u');
const NEXT_WORD = new RegExp(`^ (?:${WORDS}) `, 'u');

/** A name that is one of the words above by chance when one of these stands beside it: "article-header-content". */
const BODY_NAME =
  / (?:article ?(?:body|text|content|main)|artikel ?(?:text|body|inhalt|content)|story ?(?:body|text|content)|post ?(?:body|content|text)|entry ?(?:content|body|text)|news ?(?:body|text|content|detail)|content ?(?:body|text|main)|body ?(?:text|content|copy)|main ?(?:content|text)|text ?body|articulo cuerpo|cuerpo|corps|testo|rich ?text|richtext|field name body|ce ?bodytext|bodytext|blog ?(?:content|post)|single ?content|page ?content) /u;
/** `class="article has-nav"`: the name of the whole, as a word of its own. */
const WHOLE = /(?:^|\s)article(?:\s|$)/i;
/** "KOBE –" begins the text; "3 March 2024" does not. */
const DATELINE = / datelines? /;

/** `article-body__newsletter`: a part of the body that is named, in the same word, after what it is. */
function namesPartOfBody(element: PageElement): boolean {
  return attributeOf(element, 'class')
    .split(/\s+/)
    .some((name) => {
      const words = wordsOf(name);
      const body = BODY_NAME.exec(words);
      return body !== null && NEXT_WORD.test(words.slice(body.index + body[0].length - 1));
    });
}

/** True for names by which systems mark the body of an article: `entry-content`, `article__body`, `itemprop=articleBody`. */
export function namesBody(element: PageElement): boolean {
  return (
    /articleBody/i.test(
      attributeOf(element, 'itemprop') + attributeOf(element, 'property') + attributeOf(element, 'name'),
    ) ||
    (BODY_NAME.test(element.names) && !namesPartOfBody(element))
  );
}

/** A teaser leads elsewhere; what is called so and links nowhere is the standfirst of this article. */
function hasLink(element: PageElement): boolean {
  for (const each of elementsOf(element)) if (each.tag === 'a') return true;
  for (let each = element.parent, n = 0; each && n < 4; each = each.parent, n++)
    if (each.tag === 'a') return true;
  return false;
}

/** True when tag, role or names say that an element is the page's machinery rather than the article. */
export function isBoilerplate(element: PageElement, byName = true): boolean {
  if (TAGS.has(element.tag)) return byName || element.tag !== 'form';
  const role = attributeOf(element, 'role');
  if (role && ROLES.test(role)) return true;
  if (!byName || element.tag === 'html' || element.tag === 'body' || element.tag === 'main') return false;
  const words = element.names;
  if (words === '' || WHOLE.test(attributeOf(element, 'class'))) return false;
  if (BODY_NAME.test(words)) return BOILERPLATE.test(words) && namesPartOfBody(element);
  if (DATELINE.test(words) && /\d/.test(textOf(element, 80))) return true;
  return BOILERPLATE.test(words) || (/ teaser /.test(words) && hasLink(element));
}
