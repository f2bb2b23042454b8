/** Names as a reader types them: compared loosely, and the nearest ones told where none fits. */

/** What two spellings of a name share. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/gu, ' ');
}

/** As many names as these are told. */
const MOST = 3;
/** How much of the pairs of letters two names share at least to be near. */
const NEAR = 0.4;

/** The names that are most like one that is not there, the nearest first, each once. */
export function nearNames(name: string, names: readonly string[]): readonly string[] {
  return [...new Set(names)]
    .map((candidate) => ({ candidate, likeness: likenessOf(name, candidate) }))
    .filter(({ likeness }) => likeness >= NEAR)
    .sort((a, b) => b.likeness - a.likeness || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

/** Pairs of neighbouring letters that both have, of all that either has (Sørensen–Dice coefficient of bigrams); a name
 *  that begins with what was typed is as near as one that shares all. */
function likenessOf(name: string, other: string): number {
  const [a, b] = [nameKey(name), nameKey(other)];
  if (a !== '' && b.startsWith(a)) return 1;
  const [pairsA, pairsB] = [pairsOf(a), pairsOf(b)];
  const left = [...pairsB];
  let shared = 0;
  for (const pair of pairsA) {
    const index = left.indexOf(pair);
    if (index < 0) continue;
    left.splice(index, 1);
    shared++;
  }
  const all = pairsA.length + pairsB.length;
  return all === 0 ? 0 : (2 * shared) / all;
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) =>
    text.slice(index, index + 2),
  );
}
