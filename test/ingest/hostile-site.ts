import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { httpSite, type LocalSite } from './local-site';

export const PAGE = '<!doctype html><title>Depot to close</title><p>Harbour Rail – said so.</p>';
export const HTML = { 'content-type': 'text/html; charset=utf-8' };
export const MEGABYTE = 1024 * 1024;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const send =
  (body: string | Buffer, headers: Record<string, string | readonly string[]> = HTML, status = 200): Answer =>
  (_, response) =>
    response.writeHead(status, headers as Record<string, string>).end(body);

/** The best quality packs a bomb for longer than a fetch may take. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/** Made when it is first asked for: bombs take a second to pack. */
const late = (make: () => Answer): Answer => {
  let made: Answer | null = null;
  return (request, response) => (made ??= make())(request, response);
};

/** A page with an article that is long enough to be one. */
export const articlePage = (headline: string): string => {
  const body = `<p>${'Harbour Rail said on Tuesday that it would close its depot in Köln by the end of the year. '.repeat(3)}</p>`;
  return `<!doctype html><html lang="en"><title>${headline}</title><article><h1>${headline}</h1>${body.repeat(3)}</article></html>`;
};

const redirect = (to: string): Answer => send('', { location: to }, 302);
const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * MEGABYTE);

/** Pages of the right kind and of every wrong kind, by path. */
export const answers: Record<string, Answer> = {
  '/page': send(PAGE),
  '/with-cookies': send(PAGE, { ...HTML, 'set-cookie': 'seen=1; Path=/', 'x-cache': 'HIT\u00e9' }),
  '/gzip': send(gzipSync(PAGE), { ...HTML, 'content-encoding': 'gzip' }),
  '/br': send(brotliCompressSync(PAGE), { ...HTML, 'content-encoding': 'br' }),
  '/deflate': send(deflateSync(PAGE), { ...HTML, 'content-encoding': 'deflate' }),
  '/twice': send(brotliCompressSync(gzipSync(PAGE)), { ...HTML, 'content-encoding': 'gzip, br' }),
  '/fifty': send(PAGE, { ...HTML, 'content-encoding': Array(50).fill('gzip').join(', ') }),
  '/three': send(PAGE, { ...HTML, 'content-encoding': 'gzip, gzip, gzip' }),
  '/bomb-gzip': late(() => send(gzipSync(zeros(200), { level: 1 }), { ...HTML, 'content-encoding': 'gzip' })),
  '/bomb-br': late(() => send(brotliCompressSync(zeros(256), QUICK), { ...HTML, 'content-encoding': 'br' })),
  '/broken-gzip': send(gzipSync(PAGE).subarray(0, 40), { ...HTML, 'content-encoding': 'gzip' }),
  '/to-page': redirect('/page#part'),
  '/hop/5': redirect('/page'),
  '/to-private': redirect('http://127.0.0.1:80/secret'),
  '/to-metadata': redirect('http://169.254.169.254/latest/'),
  '/to-file': redirect('file:///etc/passwd'),
  '/to-port': redirect('http://example.com:6379/'),
  '/loop': redirect('/loop'),
  '/consent': (request, response) =>
    request.headers.cookie === 'seen=1'
      ? send(PAGE)(request, response)
      : send('', { location: '/consent', 'set-cookie': 'seen=1; Path=/' }, 302)(request, response),
  '/missing': send('no', HTML, 404),
  '/gone': send('no', HTML, 410),
  '/forbidden': send('no', HTML, 403),
  '/login': send('no', { ...HTML, 'www-authenticate': 'Basic' }, 401),
  '/pay': send('no', HTML, 402),
  '/withheld': send('no', HTML, 451),
  '/challenge': send(PAGE, { ...HTML, 'cf-mitigated': 'challenge' }, 503),
  '/captcha': send(PAGE, { ...HTML, 'x-amzn-waf-action': 'captcha' }, 202),
  '/elements': late(() =>
    send(gzipSync(`<!doctype html><title>Many</title><p>${'<b></b>'.repeat(1_300_000)}`), {
      ...HTML,
      'content-encoding': 'gzip',
    }),
  ),
  '/slow-down': send('no', { 'retry-after': '99999999' }, 429),
  '/broken': send('no', HTML, 500),
  '/not-modified': send('', {}, 304),
  '/pdf': send('%PDF-1.7 …', { 'content-type': 'application/pdf' }),
  '/jpeg': send(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]), { 'content-type': 'image/jpeg' }),
  '/pdf-as-html': send('%PDF-1.7 …', HTML),
  '/json': send('{}', { 'content-type': 'application/json' }),
  '/untyped': send(PAGE, {}),
  '/plain': send('Depot to close\n\nHarbour Rail said so.', { 'content-type': 'text/plain' }),
  '/story': send(articlePage('Harbour Rail to close its depot in Köln')),
  '/refresh': send('<meta http-equiv="refresh" content="0; url=/page"><title>One moment</title>'),
  '/empty': send(''),
  '/blank': send(' \n\n '),
  '/no-article': send('<!doctype html><title>Post</title><nav><a href="/">Home</a></nav>'),
  '/divs': send('<!doctype html><title>Deep</title>' + '<div>'.repeat(20_000)),
  '/brackets': send('<'.repeat(1_000_000)),
  '/wrong-charset': send(Buffer.from(articlePage('Köln depot to close'), 'latin1')),
  '/headers': send(PAGE, { ...HTML, 'x-long': 'a'.repeat(40_000) }),
  '/short': (_, response) => {
    response.writeHead(200, { ...HTML, 'content-length': '1000' }).write('half');
    setTimeout(() => response.destroy(), 20);
  },
  '/endless': (_, response) => {
    response.writeHead(200, HTML);
    const chunk = Buffer.alloc(64 * 1024, 'a');
    const pour = (): void => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', pour);
    pour();
  },
  '/drip': (_, response) => {
    response.writeHead(200, HTML);
    const timer = setInterval(() => response.write('a'), 50);
    response.on('close', () => clearInterval(timer));
  },
};
/** The archive that the product under test may ask: it holds every page, and takes it again when it is asked to. */
const JSON_TYPE = { 'content-type': 'application/json' };
answers['/wayback/available'] = send(
  JSON.stringify({ archived_snapshots: { closest: { available: true, timestamp: '20261125081500' } } }),
  JSON_TYPE,
);
answers['/save'] = send(JSON.stringify({ job_id: 'spn2-e2e' }), JSON_TYPE);
answers['/save/status/spn2-e2e'] = send(
  JSON.stringify({ status: 'success', timestamp: '20261126021400' }),
  JSON_TYPE,
);
for (const n of [0, 1, 2, 3, 4]) answers[`/hop/${n}`] = redirect(`/hop/${n + 1}`);

/**
 * What a person may run into, by the id of test and case: the path, the code of the problem, and words that the message
 * must hold wherever it is told (page, JSON API, command line).
 */
export const BAD_PAGES: readonly (readonly [name: string, path: string, code: string, words: RegExp])[] = [
  ['H13 a page that is not there', '/missing', 'not-found', /does not exist \(404\)/],
  ['a page that was taken down', '/gone', 'gone', /was taken down \(410\).*archive/],
  ['a page that programs may not see', '/forbidden', 'forbidden', /refuses.*Status 403.*your browser/],
  ['a page behind a login', '/login', 'paywall', /subscribers.*Status 401.*your browser/],
  ['a page behind a paywall', '/pay', 'paywall', /subscribers.*Status 402.*your browser/],
  ['a page that is withheld', '/withheld', 'withheld', /legal reasons \(451\)/],
  [
    'a guard against programs that answers 503',
    '/challenge',
    'forbidden',
    /refuses to show this page to a program/,
  ],
  [
    'a guard against programs that answers 202',
    '/captcha',
    'forbidden',
    /refuses to show this page to a program/,
  ],
  ['a page of a million elements', '/elements', 'too-complex', /too deep or too large/],
  ['H1 a redirect to a private address', '/to-private', 'private-address', /private network/],
  ['H2 a redirect to a file', '/to-file', 'unsupported-scheme', /Only http and https/],
  ['H3 a redirect loop', '/loop', 'too-many-redirects', /redirects in circles/],
  ['H16 a PDF', '/pdf', 'unsupported-type', /It gives a PDF.*as a file, or paste the text/],
  ['H16 an image', '/jpeg', 'unsupported-type', /a picture \(JPEG\).*paste the text/],
  ['H4 a body without end', '/endless', 'too-large', /larger than an article can be/],
  ['H5 a gzip bomb', '/bomb-gzip', 'too-large', /larger than an article can be/],
  ['H6 a brotli bomb', '/bomb-br', 'too-large', /larger than an article can be/],
  ['T7 an empty page', '/empty', 'empty', /sent an empty page.*Paste the text/],
  ['T7 a page of blanks', '/blank', 'empty', /no text here.*Paste the text/],
  ['a page without an article', '/no-article', 'not-an-article', /No article was found/],
  ['T1 20,000 nested divs', '/divs', 'not-an-article', /No article was found/],
  ['T5 a megabyte of <', '/brackets', 'not-an-article', /No article was found/],
];

/** Serves them on loopback, on `port` (any free one for 0); tells each request and each connection. */
export const hostileSite = (
  onRequest: (request: IncomingMessage) => void = () => {},
  port = 0,
  onConnection: () => void = () => {},
): Promise<LocalSite> =>
  httpSite(
    (request, response) => {
      onRequest(request);
      (answers[request.url!.split('?')[0]] ?? answers['/missing'])(request, response);
    },
    port,
    onConnection,
  );
