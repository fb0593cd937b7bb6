// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PROBLEMS } from '@/app/messages/problems';
import { dropDraft } from '@/app/shell/drafts';
import { PasteBox } from '@/app/submit/paste-box';
import type { SubmitState } from '@/app/submit/submit-action';
import type { Submission } from '@/lib/types';
import { render } from './in-words';

const push = vi.fn();
const action = async (state: SubmitState) => state;
vi.mock('next/navigation', () => ({ useRouter: () => ({ push, refresh: vi.fn() }) }));

const submission = (change: Partial<Submission> = {}): Submission => ({
  id: 's1',
  kind: 'url',
  label: 'https://lantern.example/a',
  state: 'waiting',
  step: null,
  problem: null,
  articleId: null,
  article: null,
  createdAt: '2026-02-05T10:00:00Z',
  ...change,
});
const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox');

beforeEach(() => push.mockReset());
afterEach(() => {
  cleanup();
  dropDraft('article');
  vi.unstubAllGlobals();
});

describe('PasteBox', () => {
  it('has the focus, so that pasting is the first thing one can do', () => {
    render(<PasteBox action={action} initial={[]} />);
    expect(document.activeElement).toBe(box());
  });

  it('still has what was typed and not sent when its reader comes back, and not what was sent', async () => {
    vi.stubGlobal('fetch', async () => answer({ submissions: [submission()] }, 202));
    render(<PasteBox action={action} initial={[]} />);
    fireEvent.input(box(), { target: { value: 'https://lantern.example/a' } });
    cleanup();
    render(<PasteBox action={action} initial={[]} />);
    expect(box().value).toBe('https://lantern.example/a');
    fireEvent.keyDown(box(), { key: 'Enter' });
    await waitFor(() => expect(box().value).toBe(''));
    cleanup();
    render(<PasteBox action={action} initial={[]} />);
    expect(box().value).toBe('');
  });

  it.each([
    ['The ferry sails', 'ltr'],
    ['“4% of what?”', 'ltr'],
    ['  “العبّارة تبحر”', 'rtl'],
    ['הספינה מפליגה', 'rtl'],
    ['渡船启航', 'ltr'],
    ['', 'ltr'],
  ])('X7: takes the direction of “%s”: %s', (text, direction) => {
    render(<PasteBox action={action} initial={[]} />);
    fireEvent.input(box(), { target: { value: text } });
    expect(box().getAttribute('dir') ?? 'ltr').toBe(direction);
  });

  it.each([
    ['text', 'Ferry sails late', 1],
    ['text', 'SHIPPING', 0],
    ['text', 'one.txt', 1],
    ['url', 'https://lantern.example/a', 1],
  ] as const)('names what was checked once: %s, %s', (kind, label, count) => {
    const article = { headline: 'Ferry sails late', verdict: 'backed' as const };
    render(
      <PasteBox
        action={action}
        initial={[submission({ kind, label, state: 'done', step: 'headline', articleId: 'a1', article })]}
      />,
    );
    expect(screen.queryAllByText(label)).toHaveLength(count);
    expect(screen.getAllByText('Ferry sails late')).toHaveLength(1);
  });

  it('says in the reader’s language what the server refused', async () => {
    const problem = { code: 'private-address', detail: 'This address leads to a private network.' };
    vi.stubGlobal('fetch', vi.fn().mockResolvedValue(answer(problem, 422)));
    render(<PasteBox action={action} initial={[]} problems={PROBLEMS.de} />, 'de');
    fireEvent.change(box(), { target: { value: 'http://10.0.0.1/' } });
    fireEvent.click(screen.getByRole('button', { name: 'Überschrift prüfen' }));
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toContain('führt in ein privates Netz'),
    );
  });

  it('says what to do when there is nothing in it, and asks nobody', () => {
    const fetch = vi.fn();
    vi.stubGlobal('fetch', fetch);
    render(<PasteBox action={action} initial={[]} />);
    fireEvent.click(screen.getByRole('button', { name: 'Check the headline' }));
    expect(screen.getByRole('alert').textContent).toContain('paste an address or a text first');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('hands in an address on Enter, follows its steps and opens the article', async () => {
    const answers = [
      answer({ submissions: [submission()] }, 202),
      answer(submission({ state: 'running', step: 'text' })),
      answer(submission({ state: 'done', step: 'headline', articleId: 'a/1' })),
    ];
    const fetch = vi.fn(async (..._: unknown[]) => answers.shift()!);
    vi.stubGlobal('fetch', fetch);
    render(<PasteBox action={action} initial={[]} />);
    fireEvent.change(box(), { target: { value: 'https://lantern.example/a' } });
    fireEvent.keyDown(box(), { key: 'Enter' });
    await waitFor(() => expect(push).toHaveBeenCalledWith('/articles/a%2F1'), { timeout: 5_000 });
    expect(JSON.parse((fetch.mock.calls[0][1] as RequestInit).body as string)).toEqual({
      url: 'https://lantern.example/a',
    });
    expect(fetch.mock.calls.slice(1).map(([url]) => url)).toEqual([
      '/api/v1/submissions/s1',
      '/api/v1/submissions/s1',
    ]);
    expect(box().value).toBe('');
  });

  it('keeps a line break where Enter belongs to the text', () => {
    const fetch = vi.fn();
    vi.stubGlobal('fetch', fetch);
    render(<PasteBox action={action} initial={[]} />);
    fireEvent.change(box(), { target: { value: 'Ferries sail again' } });
    expect(fireEvent.keyDown(box(), { key: 'Enter' })).toBe(true);
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([
    ['a text', 'Ferries sail again', 'text/plain; charset=utf-8'],
    ['a page', '<html><body><p>Ferries sail again</p></body></html>', 'text/html; charset=utf-8'],
  ])('hands in %s as it is, so that it may be larger than JSON may', async (_name, value, type) => {
    const fetch = vi.fn(async (..._: unknown[]) => answer({ submissions: [submission()] }, 202));
    vi.stubGlobal('fetch', fetch);
    render(<PasteBox action={action} initial={[]} />);
    fireEvent.change(box(), { target: { value } });
    fireEvent.click(screen.getByRole('button', { name: 'Check the headline' }));
    await waitFor(() => expect(fetch).toHaveBeenCalled());
    expect(fetch.mock.calls[0][1]).toMatchObject({ headers: { 'content-type': type }, body: value });
  });

  it('hands in a saved page with its bytes as they are', async () => {
    const fetch = vi.fn(async (..._: unknown[]) => answer({ submissions: [submission()] }, 202));
    vi.stubGlobal('fetch', fetch);
    const { container } = render(<PasteBox action={action} initial={[]} />);
    const file = new File([new Uint8Array(2 * 1024 * 1024)], 'saved.html');
    fireEvent.change(container.querySelector('input[type=file]')!, { target: { files: [file] } });
    await waitFor(() => expect(fetch).toHaveBeenCalled());
    const form = (fetch.mock.calls[0][1] as RequestInit).body as FormData;
    expect(form.get('file')).toMatchObject({ name: 'saved.html', size: file.size });
  });

  it('keeps what was pasted when it is refused, and says why', async () => {
    vi.stubGlobal('fetch', async () =>
      answer({ code: 'too-large', detail: 'The text is longer than 2 MB.' }, 413),
    );
    render(<PasteBox action={action} initial={[]} />);
    fireEvent.change(box(), { target: { value: 'Ferries sail again' } });
    fireEvent.click(screen.getByRole('button', { name: 'Check the headline' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('The text is longer than 2 MB.'));
    expect(box().value).toBe('Ferries sail again');
  });

  it('says so when the server does not answer', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('failed to fetch')));
    render(<PasteBox action={action} initial={[]} />);
    fireEvent.change(box(), { target: { value: 'Ferries sail again' } });
    fireEvent.click(screen.getByRole('button', { name: 'Check the headline' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('does not answer'));
  });

  it('tells the reason of a failure', () => {
    const problem = { code: 'not-found', message: 'The site says that there is no such page (404).' };
    render(<PasteBox action={action} initial={[submission({ state: 'failed', problem })]} />);
    const item = screen.getByRole('list', { name: 'In progress' });
    expect(item.textContent).toContain('no such page (404)');
    expect(item.textContent).toContain('Not read.');
  });

  it('tells it in German by its code, with the status, and in English where the code is not known', () => {
    const told = (code: string) => {
      const problem = { code, message: 'The site refuses. Status 403. Send it from your browser.' };
      const failed = [submission({ state: 'failed', problem })];
      render(<PasteBox action={action} initial={failed} problems={PROBLEMS.de} />, 'de');
      const { textContent } = screen.getByRole('list', { name: 'In Arbeit' });
      cleanup();
      return textContent;
    };
    expect(told('forbidden')).toContain('Nicht gelesen. Die Website zeigt diese Seite keinem Programm.');
    expect(told('forbidden')).toContain('(Status 403)');
    expect(told('constructor')).toContain('The site refuses. Status 403. Send it from your browser.');
  });

  it('says that something will be tried again while it waits', () => {
    const problem = { code: 'server-error', message: 'The site has an error of its own.' };
    render(<PasteBox action={action} initial={[submission({ problem })]} />);
    expect(screen.getByRole('list', { name: 'In progress' }).textContent).toContain('Will be tried again.');
  });

  it('hands in several files, and names the one that is refused', async () => {
    const fetch = vi.fn(async (_url: string, { body }: { body: FormData }) =>
      (body.get('file') as File).name === 'a.jpg'
        ? answer({ code: 'unsupported-file', detail: 'This file is none that an article is read from.' }, 415)
        : answer({ submissions: [submission()] }, 202),
    );
    vi.stubGlobal('fetch', fetch);
    const { container } = render(<PasteBox action={action} initial={[]} />);
    const files = ['a.jpg', 'b.pdf'].map((name) => new File([new Uint8Array([1, 2])], name));
    fireEvent.change(container.querySelector('input[type=file]')!, { target: { files } });
    await waitFor(() => expect(fetch).toHaveBeenCalledTimes(2));
    expect(screen.getByRole('alert').textContent).toContain('“a.jpg”: This file is none');
    expect(await screen.findByRole('list', { name: 'In progress' })).toBeTruthy();
  });

  it('refuses a file that is too large without sending it', () => {
    const fetch = vi.fn();
    vi.stubGlobal('fetch', fetch);
    const { container } = render(<PasteBox action={action} initial={[]} />);
    const file = new File([], 'film.pdf');
    Object.defineProperty(file, 'size', { value: 10 * 1024 * 1024 + 1 });
    fireEvent.change(container.querySelector('input[type=file]')!, { target: { files: [file] } });
    expect(screen.getByRole('alert').textContent).toContain('“film.pdf” is larger than 10 MiB');
    expect(fetch).not.toHaveBeenCalled();
  });
});
