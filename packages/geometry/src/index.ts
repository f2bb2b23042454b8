export { boxNumbers, numberInView, type BoxNumbers } from './box-numbers.js';
export * from './devices.js';
export * from './diagram-geometry.js';
export { coveredByDiagram, coveredByView, freePlace, TABLE_AIR } from './free-place.js';
export { labelAtZoom } from './label-at-zoom.js';
export {
  baseLineOf,
  FONT_FAMILIES,
  FONT_METRICS,
  isInFont,
  measurerFor,
  measureText,
  type Typeface,
} from './text-metrics.js';
export { wrapText } from './text-wrapping.js';
export * from './view-geometry.js';
