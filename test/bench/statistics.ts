/**
 * Medians and percentiles of measured values.
 */

/** The value below which a share (0 to 1) of the values lies; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** `12.3`, `123`: three digits are enough. */
export function short(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

/** The least time of so many runs, ms, and what the last of them gave: what a noisy machine distorts least. */
export function leastTime<T>(runs: number, run: () => T): readonly [number, T] {
  let [least, result] = timed(run);
  for (let count = 1; count < runs; count++) {
    const [ms, next] = timed(run);
    least = Math.min(least, ms);
    result = next;
  }
  return [least, result];
}

function timed<T>(run: () => T): readonly [number, T] {
  const start = performance.now();
  const result = run();
  return [performance.now() - start, result];
}
