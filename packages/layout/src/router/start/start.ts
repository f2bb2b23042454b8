/**
 * Phase 2, start: a first tree for every arrow. After an edit it is the tree of the previous layout.
 */
import type { Network } from '../normalise/network.js';
import { randomOf } from '../random.js';
import type { TreeTools } from '../strands/connect.js';
import { emptyPool } from '../strands/strand-pool.js';
import { firstTree } from './first-tree.js';
import { NO_PREVIOUS } from './previous-layout.js';
import { restore } from './restore.js';
import type { FreshStart, Start } from './starting-point.js';

/** Where the search starts. `saved` is the state of the previous layout; where nothing of it can be used, the
 *  start is from scratch. */
export function start(network: Network, saved: unknown): Start {
  const tools = { n: network.boxes, random: randomOf(1), pool: emptyPool() };
  return restore(network, saved, tools) ?? freshStart(network, tools);
}

function freshStart(network: Network, tools: TreeTools): FreshStart {
  const trees = network.arrows.map((arrow) => firstTree(arrow, tools));
  return { kind: 'fresh', trees, previous: NO_PREVIOUS, changed: [] };
}
