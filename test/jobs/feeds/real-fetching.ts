import { realSteps } from '@/lib/jobs/real-steps';
import type { Steps } from '@/lib/jobs/steps';
import { spanOf } from '@/lib/text/span';
import { makeCheck } from '../../store/make-analysis';

/** The product's own fetching and reading, without the language models: what is said of an article does not matter here. */
export const realFetching: Steps = {
  ...realSteps,
  engine: 'test/1',
  advisers: [],
  analyse: (article, documents, onStep) => {
    onStep('headline');
    return {
      id: article.id,
      engine: 'test/1',
      article,
      sentences: [spanOf(article.text, 0, article.text.length)],
      sources: [],
      attributions: [],
      claims: [],
      references: [],
      documents,
      links: [],
      evidence: [],
      headlines: [
        makeCheck(article, article.headline?.includes('slams') ? [['slams', 'tone-inflated']] : []),
      ],
      findings: [],
    };
  },
};
