import { readFileSync } from 'node:fs';
import path from 'node:path';
import { liesWithin, placeNamed, type Place } from './places';

/** Somebody or something that the news names without explaining. */
export interface Known {
  readonly name: string;
  /** What a headline may put in its place: lemmas, words of an expression joined by "_". */
  readonly descriptors: ReadonlySet<string>;
  /** Countries, states and cities that stand for it. */
  readonly places: readonly Place[];
}

let loaded: ReadonlyMap<string, readonly string[]> | undefined;
const read = new Map<string, Known>();

/** Name in lower case → the lines that bear it. */
function load(): ReadonlyMap<string, readonly string[]> {
  if (loaded) return loaded;
  const root = process.env.STANDFIRST_ROOT ?? process.cwd();
  const byName = new Map<string, string[]>();
  const file = path.join(root, 'lib', 'align', 'data', 'who-is-who.txt');
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const cut = line.indexOf('|', line.indexOf('|') + 1);
    for (const name of line.slice(0, cut).split(/[|,]/)) {
      const key = name.trim().toLowerCase();
      const lines = byName.get(key);
      // NATO is Nato elsewhere.
      if (lines?.includes(line)) continue;
      if (lines) lines.push(line);
      else if (key) byName.set(key, [line]);
    }
  }
  return (loaded = byName);
}

const listOf = (field: string): string[] =>
  field
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

function readLine(line: string): Known {
  let known = read.get(line);
  if (!known) {
    const [name, , kind, descriptors, places] = line.split('|').map((field) => field.trim());
    known = {
      name,
      descriptors: new Set([...listOf(descriptors), kind]),
      places: listOf(places).flatMap((place) => placeNamed(place) ?? []),
    };
    read.set(line, known);
  }
  return known;
}

/**
 * Whom the hand-written who's who (lib/align/data/who-is-who.txt) knows by this name, in any case; several for a surname that
 * several bear; none for a stranger.
 */
export const whoIs = (name: string): readonly Known[] => (load().get(name.toLowerCase()) ?? []).map(readLine);

/** True when somebody known may be called by a place: a president by the country, a senator by the state. */
export const isOf = ({ places }: Known, place: Place): boolean =>
  places.some((own) => own.name === place.name || liesWithin(own, place));
