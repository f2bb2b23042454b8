/** A seeded source of random numbers: the search is random in its steps and the same in every run. */

/** Numbers from 0 to below 1; the same row for the same seed (mulberry32). */
export type Random = () => number;

/** A fresh row of random numbers. */
export function randomOf(seed: number): Random {
  // Signed, for that engines keep without a heap object.
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from `low` to `high`, both possible. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of the items; undefined where there is none. */
export function pick<T>(random: Random, items: readonly T[]): T | undefined {
  return items[Math.floor(random() * items.length)];
}
