import type { Identifier } from '../types';
import { findIdentifiers } from './find-identifiers';

/** Addresses longer than this are no document's and are not searched. */
export const LONGEST_ADDRESS = 2_048;

/** The identifiers that an address bears, percent signs undone; none in one that is too long. */
export const identifiersInAddress = (href: string): readonly Identifier[] =>
  href.length > LONGEST_ADDRESS ? [] : findIdentifiers(decoded(href)).map(({ identifier }) => identifier);

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
