import type { Adviser } from './adviser';
import { endpointAdviser } from './ask-endpoint';
import { nliAdviser } from './ask-nli';
import { trouble } from './problem';

type Environment = Readonly<Record<string, string | undefined>>;

/** A local model on a processor may think for long. */
const DEFAULT_SECONDS = 60;
const MOST_SECONDS = 300;

/** Who is asked for a second opinion, by the environment: nobody unless somebody is named there. */
export function advisersOf(environment: Environment): readonly Adviser[] {
  const read = (name: string): string | null => environment[name]?.trim() || null;
  const folder = read('STANDFIRST_NLI_MODEL');
  const baseUrl = read('STANDFIRST_OPINION_URL');
  return [
    ...(folder === null ? [] : [nliAdviser(folder)]),
    ...(baseUrl === null ? [] : [endpointOf(baseUrl, read)]),
  ];
}

function endpointOf(baseUrl: string, read: (name: string) => string | null): Adviser {
  const model = read('STANDFIRST_OPINION_MODEL');
  if (model === null || !URL.canParse(baseUrl) || !/^https?:$/.test(new URL(baseUrl).protocol))
    return {
      kind: 'endpoint',
      model: model ?? 'unnamed',
      ask: async () =>
        trouble(
          'misconfigured',
          'STANDFIRST_OPINION_URL must be a web address, up to /v1, and STANDFIRST_OPINION_MODEL must name a model.',
        ),
    };
  const seconds = Number(read('STANDFIRST_OPINION_SECONDS') ?? DEFAULT_SECONDS);
  return endpointAdviser({
    baseUrl,
    model,
    key: read('STANDFIRST_OPINION_KEY'),
    seconds: seconds > 0 && seconds <= MOST_SECONDS ? seconds : DEFAULT_SECONDS,
  });
}
