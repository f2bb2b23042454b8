/** What tests look at beside the door of the package: nothing else imports this. */
export { BundleNesting, MOST_NESTED_BUNDLES } from './assemble/objects/bundle-nesting.js';
export { NameIndex } from './names/name-index.js';
export { Relations } from './queries/relations.js';
