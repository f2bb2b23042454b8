/** What tests look at beside the door of the package: nothing else imports this. */
export { drawnOrders, withOrders, withoutOrders } from './list-order/list-orders.js';
export type { Network } from './router/normalise/network.js';
export { normalise } from './router/normalise/normalise.js';
export { between, pick, type Random, randomOf } from './router/random.js';
export { doubtCost } from './router/search/cost.js';
export { adjustPrice, comparablePairs, inversionsOf } from './router/search/inversions.js';
export {
  addLines,
  allCrossings,
  crossingsOf,
  noLines,
  removeLines,
  updateLines,
} from './router/search/lines.js';
export { removeDoubts } from './router/search/remove-doubts.js';
export { freshSchedule } from './router/search/schedule.js';
export { beginSearch, totalCost } from './router/search/search-state.js';
export { matchBoxes } from './router/start/matching.js';
export { previousEnds } from './router/start/previous-layout.js';
export { start } from './router/start/start.js';
export { measureStrands } from './router/strands/measure-strands.js';
export { copyTree, emptyPool, giveBack } from './router/strands/strand-pool.js';
export { link, type Strand, strandOf } from './router/strands/strand.js';
export { ellipsis } from './sheet/fit-text.js';
export { readablePage } from './sheet/readable-page.js';
