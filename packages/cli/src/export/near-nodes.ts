/**
 * Which diagrams somebody may have meant who asked for one that is not there.
 */

/** Up to five of the nodes, the most alike first: by how many letters have to be changed. */
export function nearNodes(wanted: string, nodes: readonly string[]): readonly string[] {
  const ranked = nodes.map((node) => ({ node, distance: distanceOf(wanted.toUpperCase(), node) }));
  ranked.sort((a, b) => a.distance - b.distance);
  return ranked.slice(0, 5).map(({ node }) => node);
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
