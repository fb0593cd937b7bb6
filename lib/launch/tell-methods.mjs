// A method that a route of the API does not have would be answered by Next with a bare 405.
import { IncomingMessage, ServerResponse } from 'node:http';
import { REFUSAL_HEADERS, refusal } from './refusal.mjs';

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
  const { end, writeHead } = response;
  let isTold = request.method === 'OPTIONS';
  const isBare = () => !isTold && response.statusCode === 405 && !response.headersSent;
  // What packs answers writes their head before it ends them.
  response.writeHead = (...given) => (isBare() ? response : writeHead.apply(response, given));
  response.end = (...given) => {
    if (!isBare()) return end.apply(response, given);
    isTold = true;
    methodsAt(request, handle)
      .catch(() => '')
      .then((allow) => {
        for (const [name, value] of Object.entries(REFUSAL_HEADERS)) response.setHeader(name, value);
        response.setHeader('allow', allow);
        end.call(response, bodyOf(request.method, allow));
      });
    return response;
  };
}

function bodyOf(method, allow) {
  const detail = `${method} is nothing that this address does.${allow ? ` It does ${allow}.` : ''}`;
  return refusal(405, 'Method not allowed', 'method-not-allowed', detail);
}
