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
