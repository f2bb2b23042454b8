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
  /** How often to search from the start at most; the best of these searches counts. */
  readonly restarts: number;
  /** How long the best is followed then, a little warm again, in moves of one of the searches. */
  readonly reheated: number;
  /** A search that follows, in which lines need not stay where the previous layout had them. */
  readonly free?: Annealing;
}

/** What schedules have in common that search once, for so many moves for each end. */
const ONCE = { perRoot: 0, restarts: 1, reheated: 0 };
const TYPING: Budget = { ...ONCE, perEnd: 70, most: 8_000, hot: 1.5, cold: 0.05 };
/** What those have in common that search for so many moves for the root of the number of ends. */
const HOT = { perEnd: 0, hot: 1.5, cold: 0.1 };

/** From scratch: hot enough to forget where it started. Where there are few ends, a search is soon caught where chance
 *  has led it, so that several are made; where there are many, it pays more to search longer. */
const FRESH: Readonly<Record<Effort, { readonly few: Budget; readonly many: Budget }>> = {
  typing: { few: TYPING, many: TYPING },
  normal: {
    few: { ...HOT, perRoot: 1_400, most: 12_000, restarts: 3, reheated: 0.75 },
    many: { ...HOT, perEnd: 232, perRoot: 0, most: 48_000, restarts: 1, reheated: 0.45 },
  },
  high: {
    few: { ...HOT, perRoot: 5_000, most: 45_000, restarts: 4, reheated: 0.75 },
    many: { ...HOT, perRoot: 6_000, most: 90_000, restarts: 3, reheated: 0.75 },
  },
};

/** Fewer ends than this are few. */
const MANY = 70;

/** From the previous layout: cool, for all but what has changed is as it should be. */
const CONTINUED: Readonly<Record<Effort, Budget>> = {
  typing: { ...ONCE, perEnd: 25, most: 2_500, hot: 0.06, cold: 0.01 },
  normal: { ...ONCE, perEnd: 120, most: 12_000, hot: 0.06, cold: 0.01 },
  high: { ...ONCE, perEnd: 1_000, most: 100_000, hot: 0.1, cold: 0.01 },
};

/** From there on, with all lines free: half as long as from scratch. */
const FREE: Budget = { ...ONCE, perEnd: 400, most: 20_000, hot: 1.5, cold: 0.05 };

/** A move looks at every arrow; beyond this many ends there are fewer moves, so that the time stays. */
const LARGE = 300;

/** Moves of one search, up to a most: so many for each end, and for the square root of their number. */
interface Budget {
  readonly perEnd: number;
  readonly perRoot: number;
  readonly most: number;
  readonly hot: number;
  readonly cold: number;
  readonly restarts: number;
  readonly reheated: number;
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
  const { few, many } = FRESH[effort];
  return scheduleOf(network, endsOf(network) < MANY ? few : many);
}

function scheduleOf(network: Network, { perEnd, perRoot, most, ...rest }: Budget): Schedule {
  const ends = endsOf(network);
  const bounded = (most * LARGE) / Math.max(LARGE, ends);
  const wanted = perEnd * ends + perRoot * Math.sqrt(ends);
  return { moves: Math.floor(Math.min(bounded, wanted)), ...rest };
}

function endsOf({ arrows }: Network): number {
  return arrows.reduce((sum, { terminals }) => sum + terminals.length, 0);
}
