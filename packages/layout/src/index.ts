export { drawingOf, layoutDiagram, type LayoutOptions } from './layout-diagram.js';
export { placeOnSheet } from './sheet/place-on-sheet.js';
export { judge } from './judge/judge.js';
export type { Figures, Rule, Verdict, Violation } from './judge/verdict.js';
