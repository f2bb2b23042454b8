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
} from './assemble/tree/activity-draft.js';
export { writtenLists, type WrittenLists } from './assemble/activities/activity-lists.js';
export type { ActivityNames } from './assemble/tree/activity-names.js';
export {
  activityTree,
  type ActivityTree,
  childIds,
  rootFindings,
  rootOf,
  siblingFindings,
  topsOf,
} from './assemble/tree/activity-tree.js';
export { agentTable, type AgentTable } from './assemble/agent-table.js';
export { elementsOf, plainTable, type PlainTable } from './assemble/plain-table.js';
export { makeBoundary, NO_BOUNDARY } from './queries/boundary.js';
export { nodeAsObject, type Owner } from './assemble/names/check-names.js';
export { closesCircle, decompositionFindings, join } from './assemble/tree/decompositions.js';
export { diagramLinks } from './diagrams/diagram-links.js';
export { inDocumentOrder } from './values/new-finding.js';
export { type IndexedBundle, indexOf, type KeyMentions } from './assemble/fragment-index.js';
export { declared, declaredIn, listedIn } from './assemble/gather-references.js';
export { namedPlain } from './assemble/named-plain.js';
export { NO_LINKS, sameLinks } from './queries/links.js';
export { type ResolvedLists, resolveLists } from './assemble/activities/list-resolution.js';
export { diagramReferences, isDecomposed, makeDiagram } from './diagrams/make-diagram.js';
export { dropFrom, getOrMake, remembered } from './values/memo.js';
export { isSameList } from './values/structural-equality.js';
export { fileHeaders, modelHeader } from './assemble/model-header.js';
export { modelName } from './assemble/model-name.js';
export { nameKey } from './names/name-key.js';
export { calledNow } from './names/called-now.js';
export { audienceWordsIn } from './values/audience-words.js';
export { formerNamesIn } from './values/former-names.js';
export { byName } from './names/name-order.js';
export { AlikeNames } from './assemble/names/alike-names.js';
export { isOneSlip, LoneNames } from './assemble/names/lone-names.js';
export { MOST_COMPARED } from './names/most-compared.js';
export { type NameFacts, NameFindings } from './assemble/names/name-findings.js';
export { indexOfNames, type NameIndex } from './names/name-index.js';
export { comparePaths, nodeNumber, type NodePath, nodePath } from './names/node-number.js';
export { nameOrigin, numberChildren } from './assemble/tree/numbering.js';
export {
  bundleTables,
  type BundleTables,
  declarationsIn,
  definitionOf,
  makeObject,
  occurrencesIn,
} from './assemble/objects/object-table.js';
export { agentsByObject, Relations } from './queries/relations.js';
export { type NameFinder, Resolution } from './assemble/activities/resolution.js';
export { checkSubject, type RulesByScope, rulesByScope } from './rules/check-subject.js';
export { findingOf, gatherFindings, weighed, type WeightOf } from './rules/gather-findings.js';
export { causesOf, NO_CAUSES, sameCauses } from './rules/one-cause.js';
export { profileIn, type RuleSettings, severityOf } from './rules/rule-settings.js';
export type { CheckedRule, RuleScope, Subjects } from './rules/rule.js';
export { toActivity } from './assemble/activities/to-activity.js';
export { reachesBelowLimit } from './assemble/tree/tree-depth.js';
export { writtenPlaces } from './queries/written-places.js';
export { type Elsewhere, NOTHING_ELSEWHERE } from './queries/elsewhere.js';
export { queriesAmong } from './queries-of.js';
