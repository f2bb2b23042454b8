/**
 * The known name that is nearest to an unknown one, among names that come and go. What has the same root
 * is found by hash; what is within a few slips of the pen by edit distance (Damerau-Levenshtein), where names of about the same
 * length are compared, and only those whose letters are about the same.
 */
import { editDistance, slipsAllowed } from './edit-distance.js';
import { rootKey } from './loose-keys.js';
import { dropFrom, getOrMake } from '../values/memo.js';

interface KnownName {
  readonly name: string;
  /** Made when another name is first compared with it. */
  lower: string | undefined;
  /** How often each letter stands in the name, letters folded into 32 classes; made with `lower`. */
  letters: Uint8Array;
  /** How often the name was added. */
  count: number;
}

/** An index of names. */
export function indexOfNames(names: Iterable<string>): NameIndex {
  const index = new NameIndex();
  for (const name of names) index.add(name);
  return index;
}

/** "Did you mean": the name that is nearest to an unknown one; undefined where none is near enough to be meant. */
export function nearestName(unknown: string, names: Iterable<string>): string | undefined {
  const index = indexOfNames(names);
  return index.sameRoot(unknown) ?? index.nearest(unknown);
}

/** The word of a few that an author may have meant, without regard to case: within one slip in words of up to five
 *  letters, two in longer ones. Undefined where none is near; the first of several. */
export function nearestWord(written: string, words: Iterable<string>): string | undefined {
  const lower = written.toLowerCase();
  let best: string | undefined;
  // How far the next word may be: nearer than the best so far.
  let limit = lower.length > 5 ? 2 : 1;
  for (const word of words) {
    const distance = editDistance(lower, word.toLowerCase(), limit);
    if (distance > limit) continue;
    best = word;
    limit = distance - 1;
  }
  return best;
}

export class NameIndex {
  private readonly known = new Map<string, KnownName>();
  /** By root; made when somebody first asks for one. */
  private roots: Map<string, Set<string>> | undefined;
  /** By the length in small letters. */
  private readonly lengths = new Map<number, Set<KnownName>>();

  add(name: string): void {
    const entry = getOrMake(this.known, name, () => this.enter(name));
    entry.count += 1;
  }

  delete(name: string): void {
    const entry = this.known.get(name);
    if (entry === undefined) return;
    entry.count -= 1;
    if (entry.count > 0) return;
    this.known.delete(name);
    if (this.roots !== undefined) dropFrom(this.roots, rootKey(name), name);
    dropFrom(this.lengths, name.toLowerCase().length, entry);
  }

  /** The first in the order of the code units that differs in case, spacing, hyphens or a plural alone. */
  sameRoot(name: string): string | undefined {
    this.roots ??= byRoot(this.known.keys());
    const alike = [...(this.roots.get(rootKey(name)) ?? [])].sort();
    return alike[0] === name ? undefined : alike[0];
  }

  /** The name within the fewest slips, the first in the order of the code units; undefined where more
   *  slips than can be meant are between. */
  nearest(name: string): string | undefined {
    let limit = slipsAllowed(name);
    if (limit === 0) return undefined;
    const lower = name.toLowerCase();
    const letters = lettersOf(lower);
    let best: string | undefined;
    for (let length = lower.length - limit; length <= lower.length + limit; length += 1) {
      for (const other of this.lengths.get(length) ?? []) {
        if (other.name === name) continue;
        const otherLower = spelled(other);
        if (lettersApart(letters, other.letters) > 2 * limit) continue;
        const distance = editDistance(lower, otherLower, limit);
        if (distance > limit) continue;
        if (distance === limit && best !== undefined && best < other.name) continue;
        best = other.name;
        limit = distance;
      }
    }
    return best;
  }

  private enter(name: string): KnownName {
    const entry = { name, lower: undefined, letters: NO_LETTERS, count: 0 };
    if (this.roots !== undefined) getOrMake(this.roots, rootKey(name), () => new Set()).add(name);
    getOrMake(this.lengths, name.toLowerCase().length, () => new Set()).add(entry);
    return entry;
  }
}

const NO_LETTERS = new Uint8Array();

/** A name in small letters, its letters counted. */
function spelled(entry: KnownName): string {
  if (entry.lower === undefined) {
    entry.lower = entry.name.toLowerCase();
    entry.letters = lettersOf(entry.lower);
  }
  return entry.lower;
}

function byRoot(names: Iterable<string>): Map<string, Set<string>> {
  const roots = new Map<string, Set<string>>();
  for (const name of names) getOrMake(roots, rootKey(name), () => new Set()).add(name);
  return roots;
}

function lettersOf(text: string): Uint8Array {
  const letters = new Uint8Array(32);
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charCodeAt(index) & 31;
    letters[letter] = (letters[letter] ?? 0) + 1;
  }
  return letters;
}

/** How many letters one name has and the other lacks, both ways; each slip makes at most two of them. */
function lettersApart(a: Uint8Array, b: Uint8Array): number {
  let apart = 0;
  for (let letter = 0; letter < 32; letter += 1) {
    apart += Math.abs((a[letter] ?? 0) - (b[letter] ?? 0));
  }
  return apart;
}
