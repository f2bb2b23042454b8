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

/** A part of the report of vitest's JSON reporter. */
export interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly startTime: number;
    readonly endTime: number;
  }[];
}

export function linesOfTimes(report: Report, folder: string, count?: number): string[];
