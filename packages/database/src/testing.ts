/** What tests look at beside the door of the package: nothing else imports this. */
export { DocumentOrder, fileChanges } from './changes/file-changes.js';
export { ModelStore } from './model-store.js';
export { RuleRunner } from './rule-runner.js';
export { Computed, Signal } from './signals/signals.js';
export { IncrementalTree, type TreeChange } from './tree/incremental-tree.js';
