import { whoIs } from '../../align/who-is-who';
import { normaliseName } from '../../text/normalise-name';
import { roleWords } from './roles-agree';

/**
 * The full name of the one person whom the news knows by this name (lib/align/data/who-is-who.txt): "Hillary Rodham Clinton" is Hillary
 * Clinton. Of a name of one word the role must say so too: "President Obama" is Barack Obama, "Obama, a farmer" is nobody known. `null`
 * for strangers, and where it might be several.
 */
export function knownPerson(name: string, role: string | null): string | null {
  const key = normaliseName(name);
  const known = whoIs(key).filter(({ descriptors }) => descriptors.has('person'));
  if (known.length !== 1) return null;
  const [person] = known;
  return key.includes(' ') || tells(role ?? '', person.descriptors) ? person.name : null;
}

/** Whether a role has all words of a description: "former Prime Minister" of "ex-prime_minister, prime_minister", "Gov." of "governor". */
function tells(role: string, descriptors: ReadonlySet<string>): boolean {
  const words = roleWords(role);
  return [...descriptors].some((descriptor) => {
    const own = roleWords(descriptor.replaceAll('_', ' '));
    return own.length > 0 && own.every((word) => words.includes(word));
  });
}
