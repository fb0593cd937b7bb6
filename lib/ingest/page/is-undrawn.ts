/** What is not drawn, or drawn for screen readers alone: "opens new tab" after a link. */
const UNDRAWN =
  /display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*[01]|clip-path\s*:\s*inset\((?:50|100)%/i;

/** True when an element is not drawn: hidden by attribute or by its own style. */
export const isUndrawn = (attributes: Readonly<Record<string, string>>): boolean =>
  (attributes.hidden !== undefined && attributes.hidden !== 'until-found') ||
  attributes['aria-hidden'] === 'true' ||
  (attributes.style !== undefined && UNDRAWN.test(attributes.style));
