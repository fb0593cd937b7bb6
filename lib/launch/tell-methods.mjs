// A method that a route of the API does not have would be answered by Next with a bare 405.
import { IncomingMessage, ServerResponse } from 'node:http';

/** What the route at this address answers to OPTIONS: its methods, as Next knows them from what its file exports. */
function methodsAt({ url, headers, socket }, handle) {
  return new Promise((resolve, reject) => {
    const asked = Object.assign(new IncomingMessage(socket), {
      method: 'OPTIONS',
      url,
      headers: { host: headers.host },
      httpVersion: '1.1',
      httpVersionMajor: 1,
      httpVersionMinor: 1,
    });
    asked.push(null);
    const answer = new ServerResponse(asked);
    answer.end = () => {
      resolve(String(answer.getHeader('allow') ?? ''));
      return answer;
    };
    Promise.resolve(handle(asked, answer)).catch(reject);
  });
}

/** Has a 405 say which methods there are (RFC 9110, 15.5.6), as a problem like every other refusal of the API. */
export function tellMethods(request, response, handle) {
  const { end } = response;
  response.end = (...given) => {
    response.end = end;
    if (response.statusCode !== 405 || response.headersSent || request.method === 'OPTIONS')
      return end.apply(response, given);
    methodsAt(request, handle)
      .catch(() => '')
      .then((allow) => {
        const detail = `${request.method} is nothing that this address does.${allow ? ` It does ${allow}.` : ''}`;
        const code = 'method-not-allowed';
        const problem = {
          type: `urn:standfirst:problem:${code}`,
          title: 'Method not allowed',
          status: 405,
          detail,
          code,
        };
        response.setHeader('allow', allow);
        response.setHeader('content-type', 'application/problem+json');
        response.setHeader('cache-control', 'no-store');
        response.setHeader('x-content-type-options', 'nosniff');
        response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
        end.call(response, JSON.stringify(problem));
      });
    return response;
  };
}
