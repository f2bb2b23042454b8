/**
 * The annealing schedules: how many moves a search makes, how hot it begins and how cold it ends.
 */
import type { Effort } from '../effort.js';
import type { Network } from '../normalise/network.js';
import type { Start } from '../start/starting-point.js';

/** How long and how freely to search. Temperatures are in crossings. */
export interface Annealing {
  readonly moves: number;
  readonly hot: number;
  readonly cold: number;
}

export interface Schedule extends Annealing {
  /** How often to begin again from the start; the best of these searches is followed. */
  readonly restarts: number;
  /** A search that follows, in which lines need not stay where the previous layout had them. */
  readonly free?: Annealing;
}

/** From scratch: hot enough to forget where it started. Moves for each end of an arrow, up to a most. */
const FRESH: Readonly<Record<Effort, Budget>> = {
  typing: { perEnd: 70, most: 8_000, hot: 1.2, cold: 0.05, restarts: 0 },
  normal: { perEnd: 1_500, most: 55_000, hot: 1.5, cold: 0.1, restarts: 2 },
  high: { perEnd: 4_000, most: 300_000, hot: 1.5, cold: 0.05, restarts: 2 },
};

/** From the previous layout: cool, for all but what has changed is as it should be. */
const CONTINUED: Readonly<Record<Effort, Budget>> = {
  typing: { perEnd: 25, most: 2_500, hot: 0.06, cold: 0.01, restarts: 0 },
  normal: { perEnd: 120, most: 12_000, hot: 0.06, cold: 0.01, restarts: 0 },
  high: { perEnd: 1_000, most: 100_000, hot: 0.1, cold: 0.01, restarts: 0 },
};

/** From there on, with all lines free: half as long as from scratch. */
const FREE: Budget = { perEnd: 400, most: 20_000, hot: 1.5, cold: 0.05, restarts: 0 };

/** A move looks at every arrow; beyond this many ends there are fewer moves, so that the time stays. */
const LARGE = 300;

interface Budget {
  readonly perEnd: number;
  readonly most: number;
  readonly hot: number;
  readonly cold: number;
  readonly restarts: number;
}

/** The schedule of a search. Where a box has gone, what is left may go other ways. */
export function scheduleFor(network: Network, start: Start, effort: Effort): Schedule {
  if (start.kind === 'fresh') return freshSchedule(network, effort);
  const near = scheduleOf(network, CONTINUED[effort]);
  if (!start.hasLostBox || effort === 'typing') return near;
  return { ...near, free: scheduleOf(network, FREE) };
}

/** The schedule of a search that starts from scratch. */
export function freshSchedule(network: Network, effort: Effort): Schedule {
  return scheduleOf(network, FRESH[effort]);
}

function scheduleOf({ arrows }: Network, { perEnd, most, ...rest }: Budget): Schedule {
  const ends = arrows.reduce((sum, { terminals }) => sum + terminals.length, 0);
  const bounded = Math.floor((most * LARGE) / Math.max(LARGE, ends));
  return { moves: Math.min(bounded, perEnd * ends), ...rest };
}
