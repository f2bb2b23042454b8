/** The phases of assembling and checking, for the database, which does them again piece by piece after an edit. */
export {
  type ActivityDraft,
  contentsOf,
  decompositionDraft,
  type DecompositionDraft,
  draftOf,
  type FileDrafts,
  fileOf,
  rangesOf,
  writtenChildren,
} from './activity-draft.js';
export { writtenLists, type WrittenLists } from './activity-lists.js';
export type { ActivityNames } from './activity-names.js';
export {
  activityTree,
  type ActivityTree,
  childIds,
  rootFindings,
  rootOf,
  siblingFindings,
  topsOf,
} from './activity-tree.js';
export { agentTable, type AgentTable } from './agent-table.js';
export { makeBoundary, NO_BOUNDARY } from './boundary.js';
export { nodeAsObject, type Owner } from './check-names.js';
export { closesCircle, decompositionFindings, join } from './decompositions.js';
export { diagramLinks } from './diagram-links.js';
export { inDocumentOrder } from './findings.js';
export { type IndexedBundle, indexOf, type KeyMentions } from './fragment-index.js';
export { declared, declaredIn } from './gather-references.js';
export { NO_LINKS, sameLinks } from './links.js';
export { type ResolvedLists, resolveLists } from './list-resolution.js';
export { diagramReferences, isDecomposed, makeDiagram } from './make-diagram.js';
export { dropFrom, getOrMake, remembered } from './memo.js';
export { modelHeader } from './model-header.js';
export { modelName } from './model-name.js';
export { nameKey } from './name-key.js';
export { byName } from './name-order.js';
export { AlikeNames } from './names/alike-names.js';
export { isOneSlip, LoneNames } from './names/lone-names.js';
export { MOST_COMPARED } from './names/most-compared.js';
export { type NameFacts, NameFindings } from './names/name-findings.js';
export { indexOfNames, type NameIndex } from './names/name-index.js';
export { comparePaths, nodeNumber, type NodePath, nodePath } from './node-number.js';
export { nameOrigin, numberChildren } from './numbering.js';
export {
  bundleTables,
  type BundleTables,
  declarationsIn,
  definitionOf,
  makeObject,
  occurrencesIn,
} from './object-table.js';
export { agentsByObject, Relations } from './relations.js';
export { type NameFinder, Resolution } from './resolution.js';
export { checkSubject, type RulesByScope, rulesByScope } from './rules/check-subject.js';
export { findingOf, gatherFindings, weighed, type WeightOf } from './rules/gather-findings.js';
export { causesOf, NO_CAUSES, sameCauses } from './rules/one-cause.js';
export { profileIn, type RuleSettings, severityOf } from './rules/rule-settings.js';
export type { CheckedRule, RuleScope, Subjects } from './rules/rule.js';
export { toActivity } from './to-activity.js';
export { reachesBelowLimit } from './tree-depth.js';
export { writtenPlaces } from './written-places.js';
