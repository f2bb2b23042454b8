/**
 * Which of parallel runs stands before which, and how near they can stand. Runs lie side by side in a channel;
 * each has branches that leave it to one side or the other, and a branch crosses every run that it passes.
 */

/** A run along a channel. Positions are along it, px. */
export interface Run {
  readonly id: string;
  /** Where branches leave towards the first run, and where towards the last. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly span: readonly [number, number];
}

export interface Tracks {
  /** Index of the track by id of the run, from 0. Runs on one track are apart. */
  readonly indexes: ReadonlyMap<string, number>;
  readonly count: number;
}

/** Runs on one track keep this much between their ends, px. */
const APART = 12;
/** A pass over all runs that changes nothing ends the search; more passes than these rarely gain. */
const PASSES = 6;

/** Tracks with few crossings: the order of the runs by sifting, then for each run the first track behind all that it
 *  overlaps. */
export function tracksOf(runs: readonly Run[]): Tracks {
  const order = sifted(runs);
  const indexes = new Map<string, number>();
  const placed: Run[] = [];
  for (const run of order) {
    const blocking = placed.filter((other) => overlap(run, other));
    const index = Math.max(-1, ...blocking.map(({ id }) => indexes.get(id) ?? -1)) + 1;
    indexes.set(run.id, index);
    placed.push(run);
  }
  return { indexes, count: Math.max(-1, ...indexes.values()) + 1 };
}

/** Sifting: each run in turn goes to its best place among the others, until no run moves. */
function sifted(runs: readonly Run[]): readonly Run[] {
  const costs = new Map(runs.map((run) => [run, new Map(runs.map((o) => [o, crossings(run, o)]))]));
  const cost = (first: Run, second: Run): number => costs.get(first)?.get(second) ?? 0;
  let order = [...runs].sort((a, b) => lean(a) - lean(b));
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = order;
    for (const run of before) order = moved(order, run, cost);
    if (order.every((run, index) => run === before[index])) break;
  }
  return order;
}

/** Runs whose branches leave towards the first run start there. */
function lean({ before, after }: Run): number {
  return (after.length - before.length) / Math.max(1, after.length + before.length);
}

function moved(order: readonly Run[], run: Run, cost: (first: Run, second: Run) => number): Run[] {
  const rest = order.filter((other) => other !== run);
  const present = order.indexOf(run);
  let total = rest.reduce((sum, other) => sum + cost(run, other), 0);
  const totals = [total, ...rest.map((other) => (total += cost(other, run) - cost(run, other)))];
  const best = Math.min(...totals);
  const at = totals[present] === best ? present : totals.indexOf(best);
  return [...rest.slice(0, at), run, ...rest.slice(at)];
}

/** Crossings of two runs where `first` stands before `second`. */
function crossings(first: Run, second: Run): number {
  return within(first.after, second.span) + within(second.before, first.span);
}

function within(positions: readonly number[], [from, to]: readonly [number, number]): number {
  return positions.filter((at) => at > from && at < to).length;
}

function overlap({ span: a }: Run, { span: b }: Run): boolean {
  return a[0] < b[1] + APART && b[0] < a[1] + APART;
}
