export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
}

/** A part that ran, or the reason for which it did not. */
export interface Part {
  readonly title: string;
  readonly tally?: Tally;
  readonly milliseconds?: number;
  readonly reason?: string;
}

export const none: Tally;
export function failed(name: string): Tally;
export function sum(tallies: readonly Tally[]): Tally;
export function linesOfParts(parts: readonly Part[]): string[];
