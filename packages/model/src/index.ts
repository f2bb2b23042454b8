export type * from './values/fragment.js';
export type * from './values/process-model.js';
export type * from './values/finding.js';
export type * from './values/finding-data.js';
export type * from './values/diagram.js';
export type * from './values/list-order.js';
export type { DiagramLinks } from './queries/links.js';
export type * from './views/view.js';
export type * from './values/view-kinds.js';
export {
  eachText,
  ELEMENT_TEXTS,
  isElementText,
  isModelText,
  isOfActivities,
  isSeveral,
  joinedProperties,
  joinedTexts,
  MODEL_TEXTS,
  plainTexts,
  TEXT_PROPERTIES,
  type ElementText,
  type ModelText,
  type PlainProperty,
  type PlainTexts,
  type TextsByKeyword,
} from './values/text-properties.js';
export { formerNamesIn, type FormerName } from './values/former-names.js';
export { definedBy } from './values/defined-by.js';
export { shownNumber } from './values/shown-number.js';
export { formOrigins, newestRevision } from './values/form-fields.js';
export {
  isPlainKind,
  memberId,
  memberOf,
  ofKind,
  PLAIN_KINDS,
  plainKind,
  plainKinds,
  type MemberKind,
  type PlainKind,
} from './values/plain-kinds.js';
export { elementName } from './assemble/plain-table.js';
export { mapLines, type MappedEnd, type MapLine } from './lookup/maps.js';
export { COLOURS, isHexColour, type ColourName } from './values/colours.js';
export { isOfType, isValueType, VALUE_TYPES, type ValueType } from './values/value-types.js';
export { categoriesOf, dimensionOf } from './lookup/categories.js';
export {
  assessmentsIn,
  levelLabel,
  standingsOf,
  type Assessment,
  type Rating,
  type Standing,
} from './lookup/assessments.js';
export {
  responsibilitiesOf,
  responsibleFor,
  type Responsibility,
} from './lookup/responsibilities.js';
export {
  stepsBy,
  stepsOf,
  type Actor,
  type Appearance,
  type ScenarioStep,
} from './lookup/scenarios.js';
export {
  kindIn,
  lensNamed,
  namedView,
  namedViewsOf,
  underName,
  viewRequestOf,
  type NamedView,
  type ViewLens,
} from './views/named-views.js';
export { overlayIn, overlayOf } from './views/overlay-of.js';
export {
  SCALE_STEPS,
  type Overlay,
  type OverlayEntry,
  type OverlayRequest,
  type Tone,
} from './views/overlay.js';
export { ROLES, TAKING } from './values/roles.js';
export { isSharedFile } from './values/shared-file.js';
export { assemble } from './assemble/assemble.js';
export { queriesOf } from './queries-of.js';
export type { ModelQueries } from './queries/queries.js';
export { audit, type AuditReport } from './audit/audit.js';
export type { Difference } from './audit/difference.js';
export type { Contradiction } from './audit/audit-contradictions.js';
export type {
  AuditCatalog,
  AuditEntry,
  AuditNode,
  AuditOutcome,
  AuditTable,
} from './audit/audit-table.js';
export { checkModel } from './check-model.js';
export { allRules } from './rules/generated/all-rules.js';
export type {
  CheckedRule,
  Clause,
  DrawingRule,
  ReadingRule,
  Rule,
  RuleDescription,
  RuleFinding,
  RuleScope,
  RuleSeverity,
} from './rules/rule.js';
export type { RuleCode } from './values/generated/rule-code.js';
export {
  orderMessage,
  orderOfBoxesMessage,
  type SavedCrossings,
} from './rules/layout/order-words.js';
export { ruleOf } from './rules/rule-of.js';
export { PLAIN_SETTINGS, profileIn, severityOf, type RuleSettings } from './rules/rule-settings.js';
export {
  activityAt,
  declarationsOf,
  nameAt,
  occurrencesOf,
  type ModelElement,
  type NameOccurrence,
} from './lookup/element-at.js';
export { diagramNodeFor, findActivity } from './lookup/find-activity.js';
export {
  foreignElementsIn,
  foreignNameAt,
  foreignOccurrencesOf,
  type ForeignOccurrence,
} from './lookup/foreign-elements.js';
export {
  formerElementAt,
  formerElements,
  formerNamesOf,
  type FormerElement,
} from './lookup/former-elements.js';
export { audienceOf, hasOwnAudience } from './lookup/audience.js';
export { USUAL_AUDIENCES } from './values/audience-words.js';
export {
  meantByText,
  textElementAt,
  textElementsIn,
  textOccurrencesOf,
  type TextOccurrence,
} from './lookup/text-elements.js';
export {
  meaningIn,
  numberOfMeaning,
  ROLE_OF_LETTER,
  type NumberMeaning,
} from './lookup/text-numbers.js';
export { nodeExpression, referencesIn } from './names/text-references.js';
export { knownModel } from './queries/foreign-names.js';
export { withCalls } from './diagrams/call-arrows.js';
export { activityOfNode, isDecomposed } from './diagrams/make-diagram.js';
export { trunksOf, type Relation, type Trunk } from './diagrams/drawable-relation.js';
export { servedPairs } from './diagrams/served-pairs.js';
export { clauseUses, outcomeNumbers, type ClauseUse } from './queries/clauses.js';
export { originOf } from './queries/origin-of.js';
export { fromTo, makersOf, takersOf, type FromTo } from './parties/from-to.js';
export { makingParties, partyCount, takingParties, type Parties } from './parties/parties.js';
export { nameKey } from './names/name-key.js';
export { asLatin } from './names/look-alike-letters.js';
export { byCodeUnit } from './values/text-order.js';
export { editDistance } from './names/edit-distance.js';
export { looseKey } from './names/loose-keys.js';
export { nearestName, nearestWord } from './names/name-index.js';
export {
  CONTEXT_NODE,
  isBelowAllLevels,
  MOST_LEVELS,
  nodeNumber,
  nodePath,
} from './names/node-number.js';
export { levelsOf, type Level } from './views/levels.js';
export { equal } from './values/structural-equality.js';
export { nodeIndex } from './views/node-index.js';
export { VIEW_KINDS, VIEWS } from './values/view-kinds.js';
export { viewOf } from './views/view-of.js';
export {
  isViewWord,
  NAMED_VIEW_KINDS,
  subjectsOf,
  VIEW_DEVICES,
  VIEW_PAGES,
  viewWord,
  viewWords,
  type NamedViewKind,
  type ViewDevice,
  type ViewPage,
  type ViewWord,
  type ViewWordType,
} from './values/view-words.js';
export { subjectIn, viewRequest, withActivity } from './views/view-request.js';
