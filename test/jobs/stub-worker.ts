// A whole worker process on stub steps, for tests that kill it: an address with "slow" in it takes SLOW_MS to fetch.
import { setTimeout as sleep } from 'node:timers/promises';
import { serveJobs } from '@/lib/jobs/serve-jobs';
import { stubSteps } from './stub-steps';

const steps = stubSteps();
void serveJobs({
  ...steps,
  fetchPage: async (url) => {
    if (url.includes('slow')) await sleep(Number(process.env.SLOW_MS ?? 0));
    return steps.fetchPage(url);
  },
}).then(() => process.exit(0));
