// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Proof } from '@/app/article/proof';
import { setShortcuts } from '@/app/shell/shortcut-setting';
import { spanOf } from '@/lib/text/span';
import type { Analysis, HeadlineCheck } from '@/lib/types';
import { stubBrowser } from './browser-stubs';
import { fixture } from './fixture';
import { render } from './in-words';

const show = (change: Partial<Analysis> = {}, article: Partial<Analysis['article']> = {}) =>
  render(
    <Proof
      analysis={{ ...fixture, ...change, article: { ...fixture.article, ...article } }}
      textHash="ab12cd34ef56ab12"
    />,
  );

beforeEach(() => stubBrowser());
afterEach(() => {
  cleanup();
  setShortcuts(true);
});

describe('Proof', () => {
  it('says the verdict as one sentence that names the worst phrase', () => {
    const { container } = show();
    expect(container.querySelector('[data-strip]')!.textContent).toContain(
      'Not backed. “passengers in danger” is contradicted by the text, and one more phrase is marked.',
    );
  });

  it('marks the standfirst where it stands, with what came of its check and the reasons', () => {
    const [check] = fixture.headlines;
    const text = 'Passengers in danger on eleven crossings';
    const phrase = { ...check.phrases[0], span: spanOf(text, 0, 20) };
    const standfirst: HeadlineCheck = {
      ...check,
      variant: { from: 'standfirst', text },
      verdict: 'partly-backed',
      phrases: [phrase],
    };
    const { container } = show({ headlines: [...fixture.headlines, standfirst] }, { standfirst: text });
    const heading = screen.getByRole('heading', { level: 1 }).parentElement!;
    expect(heading.querySelector('p .pencil')!.textContent).toBe('Passengers in danger');
    expect(heading.textContent).toContain('Partly backed.');
    expect(heading.querySelector('details')!.textContent).toContain(
      'Aronsen told the board that no passenger',
    );
    // Told once, and not once more among the headlines that other readers meet.
    expect(container.textContent!.split('Partly backed.')).toHaveLength(2);
  });

  it('opens the note on another headline when its phrase is pointed at, and says in the strip that others are marked', () => {
    const [check] = fixture.headlines;
    const text = 'Passengers in danger on ferries';
    const other: HeadlineCheck = {
      ...check,
      variant: { from: 'og', text },
      verdict: 'partly-backed',
      phrases: [{ ...check.phrases[0], span: spanOf(text, 0, 20) }],
    };
    const { container } = show({ headlines: [{ ...check, phrases: [] }, other] });
    expect(container.querySelector('[data-strip]')!.textContent).toContain(
      'Another headline of it is marked.',
    );
    const phrase = container.querySelector<HTMLElement>('a[data-mark="variant-0-0"]')!;
    const note = container.querySelector<HTMLElement>('#variant-0-0')!;
    expect(note.closest('details')!.open).toBe(false);
    fireEvent.focusIn(phrase);
    expect(note.closest('details')!.open).toBe(true);
    expect(note.dataset.active).toBe('');
    expect(phrase.dataset.active).toBe('');
  });

  it('shows which words of another headline the first does not have', () => {
    const [check] = fixture.headlines;
    const variant = (from: 'h1' | 'url-slug', text: string): HeadlineCheck => ({
      ...check,
      variant: { from, text },
      phrases: [],
    });
    const { container } = show({
      headlines: [variant('h1', 'Ferries May Cut Crews'), variant('url-slug', 'ferries sack whole crews')],
    });
    const own = [...container.querySelectorAll('[data-own]')].map(({ textContent }) => textContent!.trim());
    expect(own).toEqual(['sack whole']);
  });

  it('tells a statement, the claim that it is a part of and what is to look at there on one card', () => {
    const words = fixture.article.text;
    const [attribution] = fixture.attributions;
    const span = attribution.content[0];
    const claim = {
      ...fixture.claims[0],
      id: 'clm-around',
      attributionId: null,
      checkable: true,
      checkworthiness: 0.9,
      span: spanOf(words, span.start, span.end),
      text: 'It stands alone [Norrsund]',
    };
    const finding = {
      ...fixture.findings[0],
      span: spanOf(words, span.start, span.start + 4),
      message: 'Look here.',
    };
    const { container } = show({ claims: [claim], findings: [finding] });
    const card = container.querySelector(`#card-${attribution.id}`)!;
    expect(card.textContent).toContain('worth checking');
    expect(card.textContent).toContain('It stands alone [Norrsund]');
    expect(card.textContent).toContain('Look here.');
    expect(container.querySelector('#card-clm-around, [data-kind="finding"]')).toBeNull();
  });

  it('marks the faults of the headline in red pencil, and nothing else of it', () => {
    show();
    const headline = screen.getByRole('heading', { level: 1 });
    const pencilled = [...headline.querySelectorAll('.pencil')].map((mark) => mark.textContent);
    expect(pencilled).toEqual(['passengers in danger', 'Swedish']);
    expect(headline.textContent).toBe(fixture.article.headline);
  });

  it('leads from a phrase at fault to its note, and from the note to the nearest sentence in the text', () => {
    const { container } = show();
    const phrase = within(screen.getByRole('heading', { level: 1 })).getByRole('link', { name: 'Swedish' });
    const note = container.querySelector<HTMLElement>(phrase.getAttribute('href')!)!;
    expect(note.textContent).toContain('The text names no nationality for the ships.');
    const nearest = within(note).getByRole('link');
    const words = container.querySelector(nearest.getAttribute('href')!);
    expect(words?.closest('p')?.textContent).toBe(nearest.textContent);
  });

  it('shows every word of the text once, whatever is marked', () => {
    const { container } = show();
    const paragraphs = [...container.querySelectorAll('[data-proof-text] p')].map((p) => p.textContent);
    expect(paragraphs).toEqual(fixture.article.blocks.map(({ span }) => span.exact));
  });

  it('gives every link within the page somewhere to lead, and every id once', () => {
    const { container } = show();
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...container.querySelectorAll('a[href^="#"]')].map((link) =>
      link.getAttribute('href')!.slice(1),
    );
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('tells what the primary source has where a quotation was altered', () => {
    const { container } = show();
    const card = container.querySelector('#card-att-1')!;
    expect(card.querySelector('del')!.textContent).toBe('eleven');
    expect(card.querySelector('ins')!.textContent).toBe('fourteen');
    expect(card.textContent).toContain(
      'Letter to the Maritime Safety Board has it in other words than quoted.',
    );
  });

  it('cites who has checked a claim already, in the checker’s words, also of a claim that needs no other note', () => {
    const check = {
      id: 'k1',
      url: 'https://www.checker.example/ships',
      claim: 'Norrsund will carry more people in 2027',
      title: null,
      claimant: 'Bram Hale',
      claimedAt: null,
      publishedAt: '2026-02-03',
      checker: null,
      rating: 'Half the story',
    };
    const { container } = show({
      checked: [
        { of: { kind: 'claim', id: 'clm-4' }, check, method: 'held', score: 0.8 },
        {
          of: { kind: 'claim', id: 'clm-2' },
          check: { ...check, rating: null },
          method: 'google',
          score: 0.8,
        },
      ],
    });
    const card = container.querySelector('#card-clm-4')!;
    expect(card.textContent).toContain('Already checked: Norrsund will carry more people in 2027');
    expect(card.textContent).toContain(
      'checker.example, 3 February 2026: Half the story, of what Bram Hale said',
    );
    expect(
      within(card as HTMLElement)
        .getByRole('link', { name: 'checker.example' })
        .getAttribute('href'),
    ).toBe(check.url);
    expect(card.textContent).not.toContain('Claim worth checking');
    expect(container.querySelector('#card-att-1')!.textContent).toContain('(no rating in words)');
  });

  it('lists a document that is named and not linked as wanted, and not one at hand', () => {
    const { container } = show();
    expect(container.querySelector('#source-src-report')!.textContent).toContain('Source wanted');
    expect(container.querySelector('#source-src-letter')!.textContent).not.toContain('Source wanted');
  });

  it('tells where to look for a document that is wanted, and leads to the form filled with what is known', () => {
    const { container } = show();
    const wanted = container.querySelector<HTMLElement>('#source-src-report')!;
    const form = new URL(
      within(wanted).getByRole('link', { name: 'Add it' }).getAttribute('href')!,
      'http://x',
    );
    expect(form.pathname + form.hash).toBe('/documents#add');
    expect(Object.fromEntries(form.searchParams)).toEqual({
      title: 'Its annual report',
      type: 'report',
      author: 'Norrsund',
      for: fixture.article.id,
    });
    const searches = [...wanted.querySelectorAll('details a')];
    expect(searches.map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Crossref', 'Wayback Machine', 'DuckDuckGo']),
    );
    for (const link of searches) expect(link.getAttribute('rel')).toBe('noreferrer');
    expect(container.querySelector('#source-src-letter details')).toBeNull();
  });

  it('says by which way a statement came here, and which stops have no link', () => {
    show();
    const section = screen.getByRole('region', { name: 'How it came here' });
    const ways = within(section)
      .getAllByRole('list', { name: 'From the origin to this article' })
      .map(({ textContent }) => textContent);
    expect(ways[0]).toBe('Pål Hegge→ Fjord Radio (no link)→ this article');
    expect(section.textContent).toContain('Two steps from the origin; one stop on the way has no link.');
  });

  it('lists those without a name with the reason that the article gives', () => {
    show();
    const section = screen.getByRole('region', { name: 'Without a name' });
    expect(section.textContent).toContain('A mechanic who worked on both ships'.toLowerCase().slice(2));
    expect(section.textContent).toContain('The article gives no reason why the name is kept back.');
  });

  it('says where else a statement stands, and which article is a copy', () => {
    const first = {
      articleId: 'other',
      headline: 'Ferries short of trained crew',
      opening: null,
      outlet: 'Norwire',
      url: null,
      publishedAt: '2026-02-01',
    };
    show({
      across: {
        records: {},
        chains: [],
        clusters: [
          { id: 'p1', key: 'p0', of: { kind: 'attribution', id: 'att-1' }, articles: 3, origins: 1, first },
        ],
        nearDuplicates: [{ article: first, contained: 0.876 }],
      },
    });
    const section = screen.getByRole('region', { name: 'In other articles' });
    expect(section.textContent).toContain('Also in 2 other articles, first seen in Norwire, 1 February 2026');
    expect(section.textContent).toContain('87 of 100 runs of three words');
    expect(
      within(section)
        .getAllByRole('link', { name: /Also in/ })[0]
        .getAttribute('href'),
    ).toBe('/passages/p1');
  });

  it('folds the copies of a wire story behind the five likest, and hides no single one', () => {
    const copies = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        article: {
          articleId: `c${n}`,
          headline: `Copy ${n}`,
          opening: null,
          outlet: null,
          url: null,
          publishedAt: null,
        },
        contained: 0.9,
      }));
    for (const [count, open] of [
      [6, 6],
      [27, 5],
    ]) {
      show({ across: { records: {}, chains: [], clusters: [], nearDuplicates: copies(count) } });
      const section = screen.getByRole('region', { name: 'In other articles' });
      const links = within(section).getAllByRole('link', { name: /^Copy/ });
      expect(links).toHaveLength(count);
      expect(links.filter((link) => !link.closest('details'))).toHaveLength(open);
      expect(within(section).queryAllByText(`${count - open} more near-duplicates`)).toHaveLength(
        count > open ? 1 : 0,
      );
      cleanup();
    }
  });

  it('tells the agency or desk that the page credits from the people who wrote', () => {
    show({}, { byline: ['Jane Doe'], credits: ['AFP/The Norwick Live'] });
    expect(screen.getByText(/^By/).textContent).toBe('By Jane Doe · Agency or desk: AFP/The Norwick Live');
    cleanup();
    show({}, { byline: [], credits: ['Newsdesk'] });
    expect(screen.getByText(/^Agency or desk/).textContent).toBe('Agency or desk: Newsdesk');
    cleanup();
    show({}, { byline: [], credits: [] });
    expect(screen.queryByText(/^By|^Agency or desk/)).toBeNull();
  });

  it('says in the receipt where the page gave what stands over the text', () => {
    const provenance = {
      byline: ['json-ld', 'visible'],
      credits: ['visible'],
      publishedAt: 'meta',
      modifiedAt: null,
      outlet: null,
      section: 'json-ld',
    } as const;
    show({}, { section: 'Business', provenance });
    expect(screen.getByRole('region', { name: 'Receipt' }).textContent).toContain(
      'found inbyline json-ld, visible · credits visible · published meta · section json-ld (Business)',
    );
  });

  it('says where a link of a claim leads, and on which words it stands', () => {
    const [claim] = fixture.claims;
    const { container } = show({
      references: [
        {
          id: 'r1',
          span: claim.span,
          href: 'https://doi.org/10.5555/ferry.1',
          identifiers: [
            { scheme: 'doi', value: '10.5555/ferry.1', unique: true, url: 'https://doi.org/10.5555/ferry.1' },
          ],
          sentence: claim.span,
          role: 'statement',
          of: [{ kind: 'claim', id: claim.id }],
        },
      ],
    });
    const card = container.querySelector(`#card-${claim.id}`)!;
    expect(card.textContent).toContain('Links to doi.org, in the words themselves');
    expect(card.textContent).toContain('DOI 10.5555/ferry.1');
  });

  it('carries a receipt: rule, hash, offsets, engine', () => {
    const { container } = show();
    expect(container.textContent).toContain(
      `headline/detail-absent · sha256:ab12cd34ef56 · 0–132 · ${fixture.engine}`,
    );
  });

  it('shows another headline that other readers meet', () => {
    show();
    const others = screen.getByRole('region', { name: 'Other readers meet another headline' });
    expect(others.textContent).toContain('In search results and tabs');
    expect(others.textContent).toContain('Backed.');
  });

  it('offers every export of this article', () => {
    show();
    const links = ['JSON', 'CSV', 'GraphML', 'GEXF', 'JSON-LD'].map((name) =>
      screen.getByRole('link', { name }),
    );
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      ['json', 'csv', 'graphml', 'gexf', 'jsonld'].map((f) => `/api/v1/export?format=${f}&article=article-1`),
    );
  });

  it('says so when there is no headline', () => {
    const { container } = show({ headlines: [] }, { headline: null });
    expect(container.querySelector('[data-strip]')!.textContent).toContain('No headline to check.');
  });

  it('calls an article that has none by its first words, there and among the copies of another', () => {
    const opening = 'The ferry will sail …';
    const article = { articleId: 'c', headline: null, opening, outlet: null, url: null, publishedAt: null };
    const nearDuplicates = [{ article, contained: 0.9 }];
    const { container } = show(
      { headlines: [], across: { records: {}, chains: [], clusters: [], nearDuplicates } },
      { headline: null },
    );
    const { text } = fixture.article;
    const name = container.querySelector('h1')!;
    expect(name.textContent).toMatch(/^No headline: /);
    expect(text.startsWith(name.querySelector('bdi')!.textContent.replace(/ …$/, ''))).toBe(true);
    expect(screen.getByRole('link', { name: `No headline: ${opening}` })).toBeDefined();
  });

  it('says why a headline was not checked, and does not call it absent', () => {
    const { container } = show({ headlines: [] }, { language: 'sv' });
    const strip = container.querySelector('[data-strip]')!.textContent;
    expect(strip).toContain('Not analysed. The text is written in Swedish');
    expect(screen.queryByRole('note')).toBeNull();
  });

  it.each([{ headline: null }, {}])(
    'says nothing of a text in another language that it did not find out: %o',
    (article) => {
      const nothing = {
        headlines: [],
        sentences: [],
        sources: [],
        attributions: [],
        claims: [],
        links: [],
        evidence: [],
      };
      const { container } = show(nothing, { ...article, language: 'xx_YY!' });
      const text = container.textContent!;
      expect(text).toContain('Not analysed. The text is written in');
      expect(text).toContain('Not looked for');
      expect(text).not.toMatch(/nobody is quoted|marked below|No headline to check|Claim worth checking/);
    },
  );

  it.each([[{ extraction: 'thin' as const }, 'Only a little text could be read']])(
    'warns when the text is %o',
    (article, warning) => {
      show({}, article);
      expect(screen.getByRole('note').textContent).toContain(warning);
    },
  );

  it.each(['en', 'en-GB', null])('does not warn of language %s', (language) => {
    show({}, { language });
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('shows markup in a text as text', () => {
    const text = '<img src=x onerror=alert(1)><script>alert(2)</script> & "so on"';
    const { container } = show(
      { attributions: [], claims: [], sources: [], evidence: [], links: [], headlines: [], findings: [] },
      { text, headline: '<b>Bold</b>', blocks: [{ kind: 'paragraph', span: spanOf(text, 0, text.length) }] },
    );
    expect(container.querySelector('script, img, b')).toBeNull();
    expect(container.querySelector('[data-proof-text]')!.textContent).toBe(text);
  });
});

describe('keyboard of a proof', () => {
  const active = (container: HTMLElement) => container.querySelector('[data-card][data-active]')?.id ?? null;
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

  it('moves text and card together with j and k, through the headline’s notes and then the text', () => {
    const { container } = show();
    const visited: (string | null)[] = [];
    for (let i = 0; i < 5; i++) {
      press('j');
      visited.push(active(container));
    }
    expect(visited).toEqual(['note-0', 'note-1', 'note-2', 'card-clm-1', 'card-att-1']);
    expect(container.querySelectorAll('[data-mark="card-att-1"][data-active]').length).toBeGreaterThan(0);
    press('k');
    expect(active(container)).toBe('card-clm-1');
    expect(container.querySelectorAll('[data-mark="card-att-1"][data-active]')).toHaveLength(0);
  });

  it('goes into the card with Enter and back with Esc, then lets go', () => {
    const { container } = show();
    for (let i = 0; i < 4; i++) press('j');
    expect((document.activeElement as HTMLElement).dataset.mark).toBe('card-clm-1');
    press('Enter');
    expect(document.activeElement?.id).toBe('card-clm-1');
    press('Escape');
    expect((document.activeElement as HTMLElement).dataset.mark).toBe('card-clm-1');
    press('Escape');
    expect(active(container)).toBeNull();
  });

  it('lights up a card when its words get the focus', () => {
    const { container } = show();
    container.querySelector<HTMLElement>('a[data-mark="card-att-2"]')!.focus();
    expect(active(container)).toBe('card-att-2');
  });

  it('leaves letters alone when single-key shortcuts are off', () => {
    const { container } = show();
    setShortcuts(false);
    press('j');
    expect(active(container)).toBeNull();
  });
});
