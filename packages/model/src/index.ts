export type * from './fragment.js';
export type * from './process-model.js';
export type * from './issue.js';
export type * from './diagram.js';
export { assemble } from './assemble.js';
export { nameKey } from './name-key.js';
