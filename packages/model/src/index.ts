export type * from './fragment.js';
export type * from './process-model.js';
export type * from './issue.js';
export type * from './diagram.js';
