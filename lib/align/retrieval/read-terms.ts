import { stemWord } from '../../language/stem-word';
import { readDates, type Dates } from './read-dates';

/** A text as retrieval sees it: what it is about, who posted it, and when. */
export interface Terms {
  /** Stems of content words, in order. */
  readonly stems: readonly string[];
  /** The words that the stems stand for, in lower case. */
  readonly words: readonly string[];
  /** Stems of words that begin with a capital, and numbers: whom and how much it is about. */
  readonly anchors: ReadonlySet<string>;
  /** Stems of the names of a post's author and of those it addresses. */
  readonly people: readonly string[];
  /** Stems of the author's name as it is written, apart from the handle; [] when nobody signed. */
  readonly author: readonly string[];
  /** Hashtags and handles in lower case, without their signs: words run together that a pool may know apart. */
  readonly tags: readonly string[];
  readonly dates: Dates;
  /** True when a picture or film goes with it. */
  readonly pictured: boolean;
}

const STOP = new Set(
  `a an the and or but if then than so as of at by for from in into on onto to up with about over under out off
  is are was were be been being am do does did done has have had having will would shall should can could may might must
  not no nor i you he she it we they me him her us them my your his its our their this that these those there here
  who whom which what when where why how all any both each more most other some such only own same too very just
  s t re ve ll d m don didn doesn isn wasn aren weren won wouldn couldn shouldn`.split(/\s+/),
);
/** "— A Name (@handle) December 26, 2019" at the end of a post as it is quoted on pages. */
const SIGNATURE = /\s[—–-]+\s([^\n—–]{1,60}\(@\w+\))\s+(\w+ \d{1,2}, \d{4})\s*$/u;
const PICTURE = /pic\.twitter\.com\/|\b(?:photo|photograph|picture|image|video|footage|film)s?\b/iu;
const ADDRESS = /(?:https?:\/\/|pic\.twitter\.com\/|www\.)\S+/giu;
const HANDLE = /@(\w+)/gu;
const HASHTAG = /#([\p{L}\p{N}_]+)/gu;
const TAG = /[#@]([\p{L}\p{N}_]+)/gu;
const WORD = /\p{L}\.(?:\p{L}\.)+|[\p{L}\p{M}]+(?:['’][\p{L}]+)*|\p{N}+(?:[.,]\p{N}+)*/gu;

/** "DefundTheCBC" holds three words, "RepGutierrez" two, "tyler_mitchell" two. */
const openName = (name: string): string =>
  name
    .replace(/_/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2');

const foldWord = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s$/u, '')
    .replace(/[.'’]/gu, (mark) => (/\p{N}/u.test(word) ? mark : ''))
    .replace(/,(?=\p{N}{3})/gu, '');

interface Words {
  readonly stems: string[];
  readonly words: string[];
  readonly anchors: Set<string>;
}

function readWords(text: string): Words {
  const read: Words = { stems: [], words: [], anchors: new Set() };
  for (const [form] of text.matchAll(WORD)) {
    const word = foldWord(form);
    if (word === '' || STOP.has(word)) continue;
    const stem = stemWord(word);
    read.words.push(word);
    read.stems.push(stem);
    if (/^[\p{Lu}\p{N}]/u.test(form)) read.anchors.add(stem);
  }
  return read;
}

/** Reads a claim, a post, a title or an abstract into terms; linear in its length. */
export function readTerms(text: string): Terms {
  const signature = SIGNATURE.exec(text);
  const body = signature ? text.slice(0, signature.index) : text;
  const handles = [...body.matchAll(HANDLE)].map((match) => match[1]);
  const people = [...(signature ? [signature[1]] : []), ...handles].map(openName).join(' ');
  const tags = [...text.matchAll(TAG)].map((match) => match[1].replace(/_/g, '').toLowerCase());
  const plain = body
    .replace(ADDRESS, ' ')
    .replace(HANDLE, ' ')
    .replace(HASHTAG, (_, tag: string) => ` ${openName(tag)} `);
  return {
    ...readWords(plain),
    author: signature ? readWords(signature[1].replace(/\(.*$/, '')).stems : [],
    tags: [...new Set(tags)],
    people: [...new Set(readWords(people).stems)],
    dates: readDates(signature ? signature[2] : plain),
    pictured: PICTURE.test(body),
  };
}
