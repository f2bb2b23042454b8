export * from './devices.js';
export * from './diagram-geometry.js';
export { baseLineOf, FONT_FAMILY, FONT_METRICS, isInFont, measureText } from './text-metrics.js';
export { wrapText } from './text-wrapping.js';
export type * from './view-geometry.js';
