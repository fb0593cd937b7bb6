/** Whether what a caller holds (an If-None-Match header; RFC 9110, 13.1.2) is the answer of this ETag. */
export const isHeld = (given, etag) =>
  given.trim() === '*' || given.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
