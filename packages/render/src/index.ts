export { drawArrow, type ArrowFocus, type ArrowOptions } from './arrows/draw-arrow.js';
export { drawBox } from './diagram/draw-box.js';
export { drawDiagram, type DrawOptions } from './diagram/draw-diagram.js';
export { drawEnd, drawHead } from './arrows/draw-end.js';
export { drawLabel } from './arrows/draw-label.js';
export { drawSheet } from './diagram/draw-sheet.js';
export { drawView, drawViewGroup, type DrawViewOptions } from './views/draw-view.js';
export { drawViewLabel, drawViewLine } from './views/draw-view-line.js';
export { drawViewNode } from './views/draw-view-node.js';
export type { Theme } from './style/fixed-theme.js';
export {
  focusOf,
  labelFocus,
  type Focusable,
  type FocusProblem,
  type FocusSet,
} from './focus/focus.js';
export { drawLegend } from './overlay/draw-legend.js';
export { drawRoleKey } from './arrows/role-key.js';
export {
  allFontFaceRules,
  diagramStyleSheet,
  fontFaceRules,
  SERIF_CLASS,
} from './style/style-sheet.js';
export type { SvgElement } from './svg/svg-element.js';
export {
  viewFocusNames,
  viewFocusOf,
  type ViewFocus,
  type ViewFocusable,
} from './focus/view-focus.js';
export { escapeXml, toSvg, type SvgOptions } from './svg/to-svg.js';
