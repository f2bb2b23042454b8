/** The language: texts to models, and the services of its language server. */
export {
  createIdef0CoreServices,
  idef0Module,
  idef0SharedModule,
  type Idef0AddedSharedServices,
  type Idef0CoreServices,
  type Idef0SharedCoreServices,
} from './module.js';
export { Idef0GeneratedModule, Idef0GeneratedSharedModule } from './generated/module.js';
export { lowerDocument, type LoweredDocument } from './lower/lower-document.js';
export { FILE_CODES, passedOver, unreadable } from './documents/file-findings.js';
export { reasonOf } from './documents/reason-of.js';
export type { Belonging } from './documents/model-files.js';
export { isWithin, spelled } from './files/paths.js';
export { patternsOfEditor } from './files/ignore-file.js';
export { SettingsFiles, type NearestSettings, type SettingsFile } from './files/settings-files.js';
export { SourceFilter } from './files/source-filter.js';
export { EXTENSION } from './files/paths.js';
export { realPathOf, walk, type SourceFileSystem } from './files/source-walk.js';
export { projectOf } from './project-of.js';
export { readText, type ReadText } from './documents/read-text.js';
export type { ForeignText } from './documents/foreign-text.js';
export { KnownDocuments } from './documents/known-documents.js';
export { ModelWorkspace } from './model-workspace.js';
export { loadWorkspace, type SourceText } from './load-workspace.js';
export { applied, together, type FileEdit, type Fix } from './fixes/file-edit.js';
export { errorAddedBy, objectionTo } from './fixes/fix-law.js';
export { mend, type Mended, type Repair } from './fixes/fix-all.js';
export { carriedOut, offersAt, proposalsAt, refactoringsAt } from './refactor/refactorings-at.js';
export {
  isRefusal,
  type Offer,
  type Proposal,
  type Refactoring,
  type RefactoringKind,
  type Refusal,
} from './refactor/refactoring.js';
export { fixesFor } from './fixes/fixes-for-finding.js';
export {
  readSettings,
  SETTINGS_CODE,
  SETTINGS_FILE,
  severities,
  type SettingsRead,
} from './settings-file.js';
export { findingDiagnostic, findingDiagnostics, rangeAt, rangeOf } from './diagnostics.js';
export { lineStarts, positionIn, positionOf, type TextPosition } from './positions.js';
export { plainName } from './lower/names.js';
export {
  allStatementKeywords,
  blockKeywords,
  isBlockKeyword,
  placeOf,
  profiles,
  reservedKeywords,
  responsibilityKeywords,
  roleKeywords,
  statementKeywords,
  statuses,
  textKeywords,
  type BlockKeyword,
  type Place,
} from './vocabulary.js';
