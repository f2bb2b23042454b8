export { Database, type NamedElsewhere } from './database.js';
export { LiveModel } from './live-model.js';
export { equalIgnoringPositions } from './changes/equal-ignoring-positions.js';
