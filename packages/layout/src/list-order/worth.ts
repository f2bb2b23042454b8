/** Which savings are worth a word. */
const LEAST_SAVED = 2;
const LEAST_SHARE = 0.1;

/** Whether so many crossings, of all on a diagram, are enough to propose another order. */
export function isWorth(saved: number, all: number): boolean {
  return saved >= LEAST_SAVED && saved >= LEAST_SHARE * all;
}
