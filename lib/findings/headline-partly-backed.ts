import { headlineOf } from './headline-of';

/** A headline of which a part goes further than the text. */
export const headlinePartlyBacked = headlineOf(
  'partly-backed',
  'headline-partly-backed',
  'warning',
  'is only partly backed by the text',
);
