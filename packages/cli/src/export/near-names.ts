/** What somebody may have meant who asked for a thing that is not there. */

/** `near ones are A22, A23`: up to five of the names, the most alike first. Undefined where there are none. */
export function nearText(wanted: string, names: Iterable<string>): string | undefined {
  const near = nearNames(wanted, names);
  return near.length === 0 ? undefined : `near ones are ${near.join(', ')}`;
}

/** Up to five of the names, those first that hold the wanted one, then by how many letters have to be
 *  changed; capitals do not count. */
export function nearNames(wanted: string, names: Iterable<string>): readonly string[] {
  const asked = wanted.trim().toLowerCase();
  const ranked = [...new Set(names)].map((name) => ({
    name,
    distance: asked !== '' && holds(name, asked) ? -1 : distanceOf(asked, name.toLowerCase()),
  }));
  ranked.sort((a, b) => a.distance - b.distance);
  return ranked.slice(0, 5).map(({ name }) => name);
}

/** Short words are in too many names to mean anything. */
function holds(name: string, asked: string): boolean {
  return asked.length > 3 && name.toLowerCase().includes(asked);
}

/** Letters to insert, delete or replace (Levenshtein). */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
