export { drawArrow } from './draw-arrow.js';
export { drawBox } from './draw-box.js';
export { drawDiagram, type DrawOptions } from './draw-diagram.js';
export { drawEnd, drawHead } from './draw-end.js';
export { drawLabel } from './draw-label.js';
export { drawSheet } from './draw-sheet.js';
export { allFontFaceRules, diagramStyleSheet, fontFaceRules } from './style-sheet.js';
export type { SvgElement } from './svg-element.js';
export { escapeXml, toSvg, type SvgOptions } from './to-svg.js';
