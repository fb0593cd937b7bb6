const LONGEST = 60;

/** The spelling by which a word is looked up: small letters, one kind of quotation mark and dash, figures by their kind. */
export function normalForm(form: string): string {
  const short = form.length > LONGEST ? form.slice(0, LONGEST) : form;
  if (/^[\x21-\x7e]+$/.test(short)) {
    if (/^\d/.test(short) && /^[\d.,]+$/.test(short))
      return /^(?:1[5-9]|20)\d\d$/.test(short) ? '!year' : '!number';
    if (short === '``' || short === "''") return '"';
    return short.toLowerCase();
  }
  return short
    .replace(/[’‘‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑]/g, '-')
    .replace(/[–—―]/g, '--')
    .replace(/…/g, '...')
    .toLowerCase();
}
