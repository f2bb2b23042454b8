/**
 * How long to search: enough for a picture that will stay, or as little as the next keystroke allows.
 */
import type { Schedule } from './optimise.js';

export type Effort = 'typing' | 'normal' | 'high';

/** All efforts, the least first. */
export const EFFORTS: readonly Effort[] = ['typing', 'normal', 'high'];

/** From scratch: hot enough to forget where it started. */
const FRESH: Readonly<Record<Effort, Schedule>> = {
  typing: { moves: 8_000, hot: 1.2, cold: 0.05 },
  normal: { moves: 60_000, hot: 1.5, cold: 0.05 },
  high: { moves: 300_000, hot: 1.5, cold: 0.05 },
};

/** From the last layout: cool, for all but what has changed is as it should be. */
const CONTINUED: Readonly<Record<Effort, Schedule>> = {
  typing: { moves: 2_500, hot: 0.06, cold: 0.01 },
  normal: { moves: 12_000, hot: 0.06, cold: 0.01 },
  high: { moves: 60_000, hot: 0.1, cold: 0.01 },
};

/** The schedule of a search that starts from scratch. */
export function freshSchedule(effort: Effort): Schedule {
  return FRESH[effort];
}

/** The schedule of a search that starts from the last layout. */
export function continuedSchedule(effort: Effort): Schedule {
  return CONTINUED[effort];
}
