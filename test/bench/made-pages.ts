// Pages of our own making for a machine without data sets: stories put together from invented parts, in the furniture of
// a news site (menus, teasers, a script full of settings, comments), so that both sides have something to throw away.

export interface Page {
  readonly html: string;
  readonly url: string | null;
}

const PLACES = ['Norwick', 'Brackwater', 'Sellingham', 'Ostrey', 'Callow Hill', 'Port Merrin', 'Dunmarsh'];
const FIRMS = ['Harbour Rail', 'Tidewell', 'Quillon Ferries', 'Northgate Water', 'Brandal Energy'];
const PEOPLE = ['Marta Lind', 'Daniel Ferreira', 'Tove Brandal', 'Ines Calloway', 'Ilan Meer', 'Lena Ortiz'];
const OFFICES = ['chief executive', 'committee chair', 'spokesperson', 'union leader', 'mayor', 'inspector'];

interface Parts {
  readonly place: string;
  readonly firm: string;
  readonly one: string;
  readonly other: string;
  readonly office: string;
  readonly n: number;
}

// prettier-ignore
const PARAGRAPHS: readonly ((parts: Parts) => string)[] = [
  ({ firm, place, n }) => `${firm} said on Tuesday that it would close its works in ${place} by the end of the year, which would cost ${n} people their jobs and leave the town without an employer of that size for the first time since 1951.`,
  ({ one, office }) => `“We looked at every other way, and there was none that we could pay for,” said ${one}, the ${office}, who has led the talks since March.`,
  ({ other, place }) => `${other}, who speaks for the workers, called the decision a betrayal of ${place} and said that a ballot on a strike would open next week.`,
  ({ firm, n }) => `According to its annual report, ${firm} lost ${n} million crowns last year, after a profit of ${n - 3} million in the year before; it blames the price of steel and a contract that it did not win.`,
  ({ place, one }) => `The council of ${place} meets on Friday. ${one} told reporters that the town had not been asked, and that the council would “use every means that the law gives it”.`,
  ({ firm, other }) => `In a letter to the ministry that was published on Monday, ${firm} wrote that the works could stay open if the state took over the debts. ${other} denied that such an offer had been made.`,
  ({ n, place }) => `A survey of ${n * 7} households found that two in three people in ${place} expect to be worse off in a year; the researchers warned that the survey was small and cannot show a cause.`,
  ({ one, firm }) => `People familiar with the matter, who asked not to be named, said that ${firm} had decided as early as January. ${one} rejected that as “plainly untrue”.`,
  ({ n, firm }) => `Of the ${n} jobs, about a third are held by people under thirty. ${firm} says it will offer each of them a place elsewhere, but has not said where.`,
  ({ place, other, office }) => `“Nobody here believes it will come to that,” ${other} said at a meeting in ${place} on Wednesday evening, where the ${office} did not appear.`,
  ({ firm, place, n }) => `${firm} came to ${place} in 1951 and once had ${n * 9} people there. It has sold four works since 2012, the last of them two years ago, and each time the regulator looked at the sale and let it pass.`,
  ({ one, n }) => `The regulator is expected to decide within ${n} days. If it refuses, ${one} said, the company might have to close sooner, though nothing had been settled.`,
];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length];
const repeat = (times: number, make: (n: number) => string): string =>
  Array.from({ length: times }, (_, n) => make(n)).join('\n');

/** `count` different pages of some 50 kB with a story of some 900 words; the same ones each time. */
export function madePages(count: number): readonly Page[] {
  return Array.from({ length: count }, (_, i): Page => {
    const parts = (n: number): Parts => ({
      place: pick(PLACES, i),
      firm: pick(FIRMS, i),
      one: pick(PEOPLE, i + n),
      other: pick(PEOPLE, i + n + 2),
      office: pick(OFFICES, i + n),
      n: 40 + ((i * 37 + n * 11) % 460),
    });
    const { place, firm, n } = parts(0);
    const headline = `${firm} to close ${place} works with the loss of ${n} jobs`;
    const body = repeat(24, (at) => `<p>${pick(PARAGRAPHS, at * 5 + i)(parts(Math.floor(at / 12)))}</p>`);
    const teaser = (at: number): string =>
      `<div class="teaser card card--${at % 4}"><a href="/news/${i}-${at}" data-track="teaser:${at}"><img src="/img/${i}-${at}.jpg" alt=""><h3>${pick(PLACES, at)}: ${pick(FIRMS, at)} and the old harbour</h3><p>What became of the plans for the quay, and who paid for them in the end.</p></a></div>`;
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline} | The Norwick Post</title>
<meta property="og:title" content="${headline}"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}","datePublished":"2026-03-${10 + (i % 18)}"}</script>
<script>window.settings=${JSON.stringify(Array.from({ length: 400 }, (_, at) => ({ slot: `ad-${at}`, sizes: [300, 250], page: i })))}</script></head>
<body><header><nav><ul>${repeat(60, (at) => `<li class="menu-item"><a href="/section/${at}">Section ${at}</a></li>`)}</ul></nav></header>
<main><article><h1>${headline}</h1><p class="byline">By <a rel="author" href="/staff/jane-doe">Jane Doe</a></p><div class="article-body">${body}</div></article>
<section class="related">${repeat(60, teaser)}</section>
<section id="comments">${repeat(80, (at) => `<div class="comment" id="c${at}"><p>I have lived here for ${at + 10} years and never saw the like of it. Shame on them all.</p></div>`)}</section></main>
<footer><p>The Norwick Post is published by Norwick Newspapers Ltd in Norwick, and has been since 1871.</p></footer></body></html>`;
    return { html, url: `https://post.example/news/${i}` };
  });
}
