/** The language: texts to models, and the services of its language server. */
export {
  createIdef0CoreServices,
  idef0Module,
  idef0SharedModule,
  type Idef0AddedSharedServices,
  type Idef0CoreServices,
  type Idef0SharedCoreServices,
} from './workspace/module.js';
export { Idef0GeneratedModule, Idef0GeneratedSharedModule } from './generated/module.js';
export { lowerDocument, type LoweredDocument } from './lower/lower-document.js';
export { format } from './print/format.js';
export { print } from './print/print.js';
export { FILE_CODES, passedOver, unreadable } from './workspace/documents/file-findings.js';
export { reasonOf } from './workspace/documents/reason-of.js';
export type { Belonging } from './workspace/documents/model-files.js';
export { isWithin, spelled } from './workspace/files/paths.js';
export { patternsOfEditor } from './workspace/files/ignore-file.js';
export {
  SettingsFiles,
  type NearestSettings,
  type SettingsFile,
} from './workspace/files/settings-files.js';
export { SourceFilter } from './workspace/files/source-filter.js';
export { EXTENSION } from './workspace/files/paths.js';
export { realPathOf, walk, type SourceFileSystem } from './workspace/files/source-walk.js';
export { projectOf } from './workspace/project-of.js';
export { readText, type ReadText } from './text/read-text.js';
export type { ForeignText } from './text/foreign-text.js';
export { KnownDocuments } from './workspace/documents/known-documents.js';
export { KEEP_OLD_NAME, type KeepOldName } from './workspace/renames.js';
export { ModelWorkspace } from './workspace/model-workspace.js';
export { loadWorkspace, type SourceText } from './workspace/load-workspace.js';
export { applied, together, type FileEdit, type Fix } from './edits/file-edit.js';
export { turnableBoxes, turnFinding, type Turn } from './edits/turned-boxes.js';
export { withTextNumbers } from './edits/text-numbers.js';
export { mayOrder, orderFinding, orderLists } from './edits/ordered-lists.js';
export {
  errorAddedBy,
  harmsOf,
  objectionTo,
  textsAfter,
} from './edits/preservation/preservation-check.js';
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
  type NamedFolder,
  type SettingsRead,
} from './workspace/files/settings-file.js';
export {
  findingDiagnostic,
  findingDiagnostics,
  rangeAt,
  rangeOf,
} from './workspace/diagnostics.js';
export { lineStarts, positionIn, positionOf, type TextPosition } from './text/positions.js';
export { plainName } from './lower/names.js';
export { keywordsIn, type Place } from './statements/statements.js';
export {
  allStatementKeywords,
  blockKeywords,
  isBlockKeyword,
  placeOf,
  profiles,
  responsibilityKeywords,
  roleKeywords,
  statuses,
  textKeywords,
  type BlockKeyword,
} from './statements/vocabulary.js';
