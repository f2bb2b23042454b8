/**
 * "Did you mean": the known name that is nearest to an unknown one. Names that differ in case,
 * spacing, hyphens or a plural are found by hash; others by edit distance.
 */

/** What two names that differ in case or spacing alone have in common. */
export function looseKey(name: string): string {
  return name.toLowerCase().replace(/[\s\-_'’]+/gu, '');
}

/** As `looseKey`, and the last letter of a plural is dropped: 'Service Catalogs' meets 'Service catalog'. */
export function rootKey(name: string): string {
  const key = looseKey(name);
  if (!key.endsWith('s')) return key;
  return key
    .replace(/ies$/u, 'y')
    .replace(/(ss|sh|ch|x)es$/u, '$1')
    .replace(/([^s])s$/u, '$1');
}

/** What two names have in common of which one is the plural of the other: 'Service Catalogs' and 'Service Catalog'.
 *  Of the last word alone, so that 'Level S' is no plural of 'Level'. */
export function singularKey(name: string): string {
  const last = /[^\s\-_'’]+$/u.exec(name)?.[0] ?? '';
  return last.length < 3 ? looseKey(name) : rootKey(name);
}

/** Finds near names among `names`; built once for a set of names, asked for each unknown one. */
export interface NearNames {
  /** The nearest known name, or undefined where none is near enough to be meant. */
  readonly nearest: (name: string) => string | undefined;
}

/** How many names are looked up by distance before only the hash is asked: keeps a model with
 *  thousands of unknown names (its main file is just being renamed) from being slow. */
const DISTANCE_BUDGET = 60;

/** @param names known names, the earlier one wins a tie. */
export function nearNames(names: Iterable<string>): NearNames {
  const known = [...names];
  let roots: Map<string, string> | undefined;
  let budget = DISTANCE_BUDGET;
  return {
    nearest(name) {
      roots ??= byRoot(known);
      const same = roots.get(rootKey(name));
      if (same !== undefined && same !== name) return same;
      budget -= 1;
      return budget < 0 ? undefined : byDistance(name, known);
    },
  };
}

function byRoot(names: readonly string[]): Map<string, string> {
  const roots = new Map<string, string>();
  for (const name of names) {
    const root = rootKey(name);
    if (!roots.has(root)) roots.set(root, name);
  }
  return roots;
}

/** The name within a distance of a quarter of the length (1 to 4 edits). Every name of one or two letters is
 *  within one edit of every other, which says nothing. */
function byDistance(name: string, names: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  let limit = slipsAllowed(name);
  if (limit === 0) return undefined;
  let best: string | undefined;
  for (const candidate of names) {
    if (candidate === name || Math.abs(candidate.length - name.length) > limit) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), limit);
    if (distance > limit || (best !== undefined && distance === limit)) continue;
    best = candidate;
    limit = distance;
  }
  return best;
}

/** Within how many edits a name may be meant: a quarter of its length, 1 to 4; none for one or two letters. */
export function slipsAllowed(name: string): number {
  return name.length < 3 ? 0 : Math.min(4, Math.max(1, Math.floor(name.length / 4)));
}

/** Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, replacements and
 *  swaps of neighbours. Gives `limit + 1` as soon as it must be greater than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2];
      if (swapped && a[row - 2] === b[column - 1])
        cost = Math.min(cost, at(before, column - 2) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.MAX_SAFE_INTEGER;
}
