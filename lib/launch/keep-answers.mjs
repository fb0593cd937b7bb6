// Answers that were made already, in this process: for the pages (keep-pages.mjs) and for the JSON API (app/api/kept-answer.ts).

/**
 * Holds answers by name, each with what it was made of (lib/store/changes): `isStill` tells whether that is as it was, and what is
 * not is gone. At most `most` bytes, as told with each; whatever was asked for longest ago goes first.
 */
export function keepAnswers(most) {
  const held = new Map(); // in the order in which they were last asked for
  let bytes = 0;
  const drop = (name) => {
    bytes -= held.get(name)?.bytes ?? 0;
    held.delete(name);
  };
  return {
    get bytes() {
      return bytes;
    },
    has: (name) => held.has(name),
    get(name, isStill) {
      const found = held.get(name);
      if (found === undefined) return undefined;
      held.delete(name);
      if (!isStill(found.moment, found.shown)) {
        bytes -= found.bytes;
        return undefined;
      }
      held.set(name, found);
      return found.answer;
    },
    put(name, { moment, shown }, answer, size) {
      drop(name);
      if (size > most) return;
      held.set(name, { moment, shown, answer, bytes: size });
      bytes += size;
      for (const oldest of held.keys()) {
        if (bytes <= most) return;
        drop(oldest);
      }
    },
  };
}
