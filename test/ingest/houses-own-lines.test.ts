import { describe, expect, it } from 'vitest';
import { readPage } from '@/lib/ingest/read-page';

// prettier-ignore
const P = ['The city council voted on Tuesday night to close the tram depot on Harbour Street after months of argument about its cost, council minutes show.', 'Some 240 drivers and mechanics will move to the northern yard by the end of March, the transport office said in a letter to staff.', '“Nobody told us before the vote,” a driver said outside the gates. The union plans a meeting on Friday evening to decide what it will do next.', 'The depot opened in 1931 and was rebuilt twice. It holds sixty trams, a paint shop and the only wheel lathe in the region.', 'A buyer for the site has not been found, though two builders have asked for the plans, the minutes show.', 'The mayor said she would answer questions at the next meeting, which is planned for the first week of April.'];
// prettier-ignore
const p = (s: string) => `<p>${s}</p>`;
// prettier-ignore
const page = (mid: string, o: { top?: string; end?: string; first?: string; wrap?: (b: string) => string } = {}) => `<!DOCTYPE html><html lang="en"><head><title>Tram depot on Harbour Street to close - Norwick Post</title><meta property="og:site_name" content="Norwick Post"></head><body><header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header><main><article><h1>Tram depot on Harbour Street to close</h1><p class="byline">By Jane Doe</p>${o.top ?? ''}${(o.wrap ?? ((b) => `<div class="article-body">${b}</div>`))(`${p(o.first ?? P[0])}${p(P[1])}${p(P[2])}${mid}${p(P[3])}${p(P[4])}${p(P[5])}${o.end ?? ''}`)}</article></main><footer><p>© 2024 Norwick Post</p></footer></body></html>`;

/** What houses put among, above and under the paragraphs of an article, none of it the article's. */
// prettier-ignore
const lines: readonly (readonly [string, string])[] = [
  ['read more link p', page('<p><strong>Read more:</strong> <a href="/x">Strike at the depot enters second week</a></p>')],
  ['READ link p', page('<p><b>READ: <a href="/x">Strike at the depot enters second week</a></b></p>')],
  ['MORE link', page('<p><strong>MORE FROM NORWICK: <a href="/x">Strike at the depot enters second week</a></strong></p>')],
  ['RELATED em', page('<p><em>[RELATED: <a href="/x">Strike at the depot enters second week</a>]</em></p>')],
  ['link p alone', page('<p><a href="/x"><strong>Strike at the depot enters second week</strong></a></p>')],
  ['two links br', page('<p><a href="/x">Strike at the depot enters second week</a><br><a href="/y">Council to sell three yards</a></p>')],
  ['bullets teaser', page('<ul><li><a href="/x">Strike at the depot enters second week</a></li><li><a href="/y">Council to sell three yards by the river</a></li></ul>')],
  ['newsletter box', page('<div class="x1"><h3>The Morning Edition newsletter is our guide to the day’s most important stories.</h3><p>Sign up here.</p></div>')],
  ['newsletter em link', page('<p><em>The Morning Edition newsletter is our guide to the day’s most important and interesting stories, analysis and insights. <a href="/n">Sign up here</a>.</em></p>', {})],
  ['newsletter em end', page('', { end: '<p><em>The Morning Edition newsletter is our guide to the day’s most important and interesting stories, analysis and insights. <a href="/n">Sign up here</a>.</em></p>' })],
  ['sign up en', page('<p>Get the latest news from Norwick. <a href="/n">Sign up for our daily newsletter.</a></p>')],
  ['whatsapp', page('<p>Follow the Norwick Post channel on WhatsApp for more local news.</p>')],
  ['ad label', page('<div>Advertisement</div><p>ADVERTISEMENT</p><p>Article continues after this advertisement</p>')],
  ['skip past newsletter', page('<p><a href="#after">skip past newsletter promotion</a></p><p id="after">after newsletter promotion</p>')],
  ['caption div', page('<div class="image-wrap"><img src="a.jpg" alt=""><div class="image-text">The depot on Harbour Street in March</div><span>Photograph: A. Roe</span></div>')],
  ['caption p in figure', page('<figure><img src="a.jpg"><p>The depot in March. <span>A. Roe / Norwick Post</span></p></figure>')],
  ['caption plain p getty', page('<img src="a.jpg"><p>Drivers outside the depot on Tuesday. (A. Roe/Getty Images)</p>')],
  ['image credit p', page('<p>Image: A. Roe / Norwick Post</p>')],
  ['video caption', page('<div class="video-wrap"><video src="a.mp4"></video><p>Watch: drivers protest outside the depot</p></div>')],
  ['file photo', page('<p>FILE PHOTO: Trams stand in the depot in Norwick, March 5, 2024. REUTERS/A. Roe</p>')],
  ['inline bio end', page('', { end: '<p><em>Jane Doe is a senior reporter at the Norwick Post. Follow her on X <a href="https://x.com/j">@janedoe</a>.</em></p>' })],
  ['bio contact end', page('', { end: '<p>Contact Jane Doe at <a href="mailto:j@p.example">jdoe@post.example</a> or on X @janedoe.</p>' })],
  ['reach', page('', { end: '<p><i>Reach reporter Jane Doe at jdoe@post.example. Subscribe to support local journalism.</i></p>' })],
  ['who assisted', page('', { end: '<p><em>— With assistance from Petra Lind and Josh Omar</em></p>' })],
  ['tags', page('', { end: '<p>Tags: <a href="/t/1">trams</a>, <a href="/t/2">council</a>, <a href="/t/3">Norwick</a></p>' })],
  ['topics list', page('', { end: '<h4>Topics</h4><ul><li><a href="/t/1">Trams</a></li><li><a href="/t/2">Council</a></li></ul>' })],
  ['copyright', page('', { end: '<p>© 2024 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.</p>' })],
  ['AP notice', page('', { end: '<p>Copyright 2024 The Associated Press. All rights reserved.</p>' })],
  ['AP contrib', page('', { end: '<p>___</p><p>Associated Press writer Raj Patel in London contributed to this report.</p>' })],
  ['associated', page('', { end: '<p>___</p><p>AP journalists Raj Patel and Ana Ruiz contributed.</p>' })],
  ['follow AP', page('', { end: '<p>___</p><p>Follow AP’s coverage of transport at https://apnews.example/hub/transport</p>' })],
  ['do you have story', page('', { end: '<p>Do you have a story for us? Email news@post.example or call 0123 456.</p>' })],
  ['got a tip', page('', { end: '<p>Got a tip? Send it to tips@post.example</p>' })],
  ['comments prompt', page('', { end: '<p>What do you think? Let us know in the comments below.</p>' })],
  ['share', page('<div><span>Share</span><span>Save</span><span>Comment</span></div>')],
  ['share buttons list', page('', { top: '<ul><li><a href="https://facebook.com/sharer">Facebook</a></li><li><a href="https://x.com/share">X</a></li><li>Copy link</li></ul>' })],
  ['listen', page('', { top: '<div><button>Listen</button><span>4 min</span></div>' })],
  ['published lines', page('', { top: '<p>Published 5 March 2024, 10:15 GMT</p><p>Updated 2 hours ago</p>' })],
  ['location line', page('', { top: '<p>Norwick (Reuters)</p>' })],
  ['key points', page('', { top: '<div class="kp"><h3>Key points</h3><ul><li>The depot closes in March</li><li>240 people move north</li></ul></div>' })],
  ['related box heading', page('<div class="aside-box"><h4>Related stories</h4><a href="/x">Strike at the depot enters second week</a><a href="/y">Council to sell three yards</a></div>')],
  ['recommended h3 + cards', page('<section><h3>Recommended</h3><div><a href="/x"><h4>Strike at the depot enters second week</h4></a><p>Drivers at the depot walked out on Monday over the new rota.</p></div><div><a href="/y"><h4>Council to sell three yards</h4></a><p>The council wants to sell yards by the river.</p></div></section>')],
  ['most read end', page('', { end: '<h3>Most read</h3><ol><li><a href="/x">Strike at the depot enters second week</a></li><li><a href="/y">Council to sell yards</a></li></ol>' })],
  ['trending after', page('', { end: '<div><h2>Trending now</h2><div><a href="/x"><span>Strike at the depot enters second week</span></a><span>2 hours ago</span></div></div>' })],
  ['more top stories p', page('', { end: '<p><strong>More Top Stories</strong></p><p><a href="/x">Strike at the depot enters second week</a></p><p><a href="/y">Council to sell three yards</a></p>' })],
  ['donate', page('', { end: '<p>If you value our reporting, please consider making a donation today.</p>' })],
  ['republish', page('', { end: '<p>This article is republished from <a href="https://theconversation.example">The Conversation</a> under a Creative Commons license. Read the <a href="/o">original article</a>.</p>' })],
  ['originally published', page('', { end: '<p><em>This story was originally published by <a href="/g">The Tide</a> and is reproduced here as part of a partnership.</em></p>' })],
  ['toggle caption', page('<div class="credit-caption"><div class="caption-wrap"><p>The depot in March.</p><b class="credit">A. Roe/NPR</b><b class="toggle-caption">hide caption</b></div><b class="toggle-caption">toggle caption</b></div>')],
  ['transcript btn', page('<p><a href="/audio">Listen to this article</a> 5 min</p>')],
  ['image gallery count', page('<div class="gal"><span>1 of 12</span><p>View gallery</p></div>')],
  ['sponsored', page('<div><p>Sponsored</p><a href="https://ad.example"><p>This trick saves drivers hundreds</p></a></div>')],
  ['latest update timestamp', page('', { first: P[0] , top: '<p><time>5 March 2024</time> · 4 min read</p>' })],
  ['read full story', page('', { end: '<p><a href="/full">Read full story</a></p>' })],
  ['load more', page('', { end: '<button>Load more</button><a href="#top">Back to top</a>' })],
  ['editing line', page('', { end: '<p>— Edited by Ana Ruiz</p>' })],
  ['with reporting', page('', { end: '<p>With files from The Canadian Press</p>' })],
  ['agency tail', page('', { end: '<p>(AFP)</p>' })],
  ['agency tail2', page('', { end: '<p>– Reuters</p>' })],
  ['PTI tail', page('', { end: '<p>(This story has not been edited by our staff and is auto-generated from a syndicated feed.)</p>' })],
  ['app', page('', { end: '<p>Download our app for breaking news alerts.</p>' })],
  ['google news', page('', { end: '<p>Follow us on Google News, Facebook and Instagram</p>' })],
  ['first published', page('', { end: '<p>First published: 5 March 2024, 10:15</p>' })],
  ['topic line', page('', { top: '<p><a href="/transport">Transport</a></p>' })],
  ['photo essay credit', page('', { end: '<p>Photographs by A. Roe</p>' })],
  ['wrapped divs', page('<div><div><a href="/x"><img src="t.jpg"><div>Strike at the depot enters second week</div></a></div></div>', { wrap: (b) => `<div><div><div>${b}</div></div></div>` })],
];

const textOf = (html: string): string => {
  const read = readPage(html, 'https://post.example/news/tram-depot-to-close');
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.text;
};

describe('an article is read without', () => {
  it.each(lines)('%s', (_, html) => {
    expect(textOf(html)).toBe(P.join('\n\n'));
  });
});

describe('a teaser at the end of a paragraph', () => {
  const owns = 'The council owns nine yards, most of them older than the trams that stand in them.';
  it.each([
    ['<strong>READ MORE: <a href="/x">Strike at the depot enters second week</a></strong>'],
    ['Read also: <a href="/x">Strike at the depot enters second week</a>.'],
    ['Mehr dazu: <a href="/x">Der Streik geht weiter</a>'],
  ])('goes, and the paragraph stays: %s', (teaser) => {
    expect(textOf(page(`<p>${owns} ${teaser}</p>`))).toContain(`\n\n${owns}\n\n`);
  });

  it.each([
    'The council owns nine yards. More than half stand empty, <a href="/x">the minutes show</a>.',
    'The council named two yards that it had sold: <a href="/x">Harbour Street and Mill Lane</a>.',
    'She read more of it aloud: <a href="/x">“Close it”</a>.',
  ])('is told from a link in a sentence: %s', (html) => {
    expect(textOf(page(`<p>${html}</p>`))).toContain(html.replace(/<[^>]*>/g, ''));
  });
});
