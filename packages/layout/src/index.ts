export { drawingOf, layoutDiagram, layoutSteps, type LayoutOptions } from './layout-diagram.js';
export { placeOnSheet } from './sheet/place-on-sheet.js';
export {
  applyDevices,
  type AidedDiagram,
  type Aids,
  type HiddenTunnels,
} from './devices/apply-devices.js';
export type { LegendEntry } from './devices/legend.js';
export { judge } from './judge/judge.js';
export { judgeRuns } from './judge/same-drawing.js';
export { RULES, type Figures, type Rule, type Verdict, type Violation } from './judge/verdict.js';
export { listsOf, type BoxList } from './list-order/list-orders.js';
export { betterOrders, type BetterOrders, type Surroundings } from './list-order/better-orders.js';
export { betterBoxes, type BetterBoxes } from './list-order/better-boxes.js';
export { bestOrders, type BestOrders, type OrderStep } from './list-order/best-orders.js';
export { colouredDiagram, colouredView } from './overlay/coloured.js';
