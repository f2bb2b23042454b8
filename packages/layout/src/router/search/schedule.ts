/**
 * How long to search: enough for a picture that will stay, or as little as the next keystroke allows.
 */
import type { Network } from '../normalise/normalise.js';
import type { Schedule } from './anneal.js';

export type Effort = 'typing' | 'normal' | 'high';

/** All efforts, the least first. */
export const EFFORTS: readonly Effort[] = ['typing', 'normal', 'high'];

/** From scratch: hot enough to forget where it started. Moves for each end of an arrow, up to a most. */
const FRESH: Readonly<Record<Effort, Budget>> = {
  typing: { perEnd: 70, most: 8_000, hot: 1.2, cold: 0.05, heats: 1 },
  normal: { perEnd: 1_500, most: 55_000, hot: 1.5, cold: 0.05, heats: 3 },
  high: { perEnd: 4_000, most: 300_000, hot: 1.5, cold: 0.05, heats: 3 },
};

/** From the last layout: cool, for all but what has changed is as it should be. */
const CONTINUED: Readonly<Record<Effort, Budget>> = {
  typing: { perEnd: 25, most: 2_500, hot: 0.06, cold: 0.01, heats: 1 },
  normal: { perEnd: 120, most: 12_000, hot: 0.06, cold: 0.01, heats: 1 },
  high: { perEnd: 1_000, most: 100_000, hot: 0.1, cold: 0.01, heats: 1 },
};

/** From there on, with all lines free: half as long as from scratch. */
const WIDE: Budget = { perEnd: 400, most: 20_000, hot: 1.5, cold: 0.05, heats: 1 };

/** A move looks at every arrow; beyond this many ends there are fewer moves, so that the time stays. */
const LARGE = 300;

interface Budget {
  readonly perEnd: number;
  readonly most: number;
  readonly hot: number;
  readonly cold: number;
  readonly heats: number;
}

/** The schedule of a search that starts from scratch. */
export function freshSchedule(network: Network, effort: Effort): Schedule {
  return scheduleOf(network, FRESH[effort]);
}

/** The schedule of a search that starts from the last layout. */
export function continuedSchedule(network: Network, effort: Effort): Schedule {
  return scheduleOf(network, CONTINUED[effort]);
}

/** The same where a box has gone: what is left may go other ways. */
export function uprootedSchedule(network: Network, effort: Effort): Schedule {
  const near = continuedSchedule(network, effort);
  if (effort === 'typing') return near;
  return { ...near, wide: scheduleOf(network, WIDE) };
}

function scheduleOf({ arrows }: Network, { perEnd, most, ...rest }: Budget): Schedule {
  const ends = arrows.reduce((sum, { terminals }) => sum + terminals.length, 0);
  const bounded = Math.floor((most * LARGE) / Math.max(LARGE, ends));
  return { moves: Math.min(bounded, perEnd * ends), ...rest };
}
