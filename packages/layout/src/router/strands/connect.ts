/**
 * How two strands are connected: directly where they can meet, else over new strands in gaps.
 */
import { between, type Random } from '../random.js';
import { gapStrand, giveBack, type StrandPool } from './strand-pool.js';
import { canLink, highestGap, link, lowestGap, type Strand } from './strand.js';

/** What a change of a tree is made with. */
export interface TreeTools {
  /** Number of boxes. */
  readonly n: number;
  readonly random: Random;
  readonly pool: StrandPool;
}

/** Links two strands, directly or over up to three new ones in gaps, which are returned. Undefined, and
 *  nothing changed, where the random choice of gaps does not lead there. */
export function connect(a: Strand, b: Strand, tools: TreeTools): Strand[] | undefined {
  const way = wayBetween(a, b, tools);
  if (way !== undefined) linkAlong(a, way, b);
  return way;
}

/** New strands over which two strands can be linked; none where they meet. Undefined where one of them takes no more
 *  links. */
export function wayBetween(a: Strand, b: Strand, tools: TreeTools): Strand[] | undefined {
  if (canLink(a, b, tools.n)) return [];
  const way = anyWay(a, b, tools);
  if (takesLink(a) && takesLink(b)) return way;
  giveBack(tools.pool, way);
  return undefined;
}

/** A side of the frame takes one link. */
function takesLink({ isFrame, links }: Strand): boolean {
  return !isFrame || links.length === 0;
}

/** Links two strands over those of a way. */
export function linkAlong(a: Strand, way: readonly Strand[], b: Strand): void {
  let last = a;
  for (const strand of way) {
    link(last, strand);
    last = strand;
  }
  link(last, b);
}

function anyWay(a: Strand, b: Strand, tools: TreeTools): Strand[] {
  if (a.isVertical !== b.isVertical) return [gapBeside(a, tools), gapBeside(b, tools)];
  const low = Math.max(lowestGap(a), lowestGap(b));
  const high = Math.min(highestGap(a, tools.n), highestGap(b, tools.n));
  // One line that reaches a side of the frame twice would end there in one point.
  const isOneSide = a.isFrame && a.lane === b.lane;
  if (low <= high && !isOneSide) return [anyGap(!a.isVertical, low, high, tools)];
  return [gapBeside(a, tools), anyGap(a.isVertical, 0, tools.n, tools), gapBeside(b, tools)];
}

/** A strand in some gap that another can reach. */
function gapBeside(strand: Strand, tools: TreeTools): Strand {
  return anyGap(!strand.isVertical, lowestGap(strand), highestGap(strand, tools.n), tools);
}

function anyGap(
  isVertical: boolean,
  low: number,
  high: number,
  { random, pool }: TreeTools,
): Strand {
  const index = between(random, low, high);
  return gapStrand(pool, isVertical, index, random());
}
