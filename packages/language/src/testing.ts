/** What tests look at beside the door of the package: nothing else imports this. */
export { wordTakenBy } from './fixes/choice-check.js';
export { DryRuns } from './fixes/dry-runs.js';
export { offeredFixesFor } from './fixes/fixes-for-finding.js';
export { Idef0GeneratedModule, Idef0GeneratedSharedModule } from './generated/module.js';
export { hintLabel, hintTooltip, type Lacking } from './lsp/hint-label.js';
export { synchroniseAll } from './refactor/synchronise.js';
export { undeclaredOf } from './refactor/undeclared.js';
export { helpOn, snippetOf, STATEMENTS } from './statements/statements.js';
export { allKeywords, softKeywords } from './statements/vocabulary.js';
export { writtenName } from './syntax/written-name.js';
export { INTERNAL_CODE } from './workspace/documents/kept-models.js';
