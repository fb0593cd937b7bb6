import { headlineOf } from './headline-of';

/** A headline that the article's own text does not bear out. */
export const headlineNotBacked = headlineOf(
  'not-backed',
  'headline-not-backed',
  'error',
  'is not backed by the text',
);
