/** How often a server that ends by itself is started again. Pure. */

/** It is given up when it has ended more often than this … */
const MOST_RESTARTS = 4;
/** … within this time, ms. */
const WITHIN = 3 * 60 * 1000;

/** The times, in ms, at which the server ended, with one more; those that are long ago are forgotten. */
export function endsAfter(ends: readonly number[], now: number): readonly number[] {
  return [...ends.filter((end) => now - end <= WITHIN), now];
}

/** Whether it is started once more after these ends. */
export function mayRestart(ends: readonly number[]): boolean {
  return ends.length <= MOST_RESTARTS;
}
