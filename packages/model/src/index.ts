export type * from './fragment.js';
export type * from './process-model.js';
export type * from './issue.js';
export type * from './diagram.js';
export { assemble } from './assemble.js';
export { boundaryOf } from './boundary.js';
export { checkModel } from './check-model.js';
export { diagramOf, diagramsOf, type DiagramReference } from './diagram-of.js';
export { nameKey } from './name-key.js';
