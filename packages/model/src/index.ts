export type * from './fragment.js';
export type * from './process-model.js';
export type * from './finding.js';
export type * from './finding-data.js';
export type * from './diagram.js';
export type { DiagramLinks } from './links.js';
export type * from './views/view.js';
export { ROLES, TAKING } from './activity-lists.js';
export { assemble } from './assemble.js';
export { queriesOf } from './queries-of.js';
export type { ModelQueries } from './queries.js';
export { audit, type AuditReport, type Difference } from './audit/audit.js';
export type { Contradiction } from './audit/audit-contradictions.js';
export type { AuditEntry, AuditNode, AuditTable } from './audit/audit-table.js';
export { checkModel } from './check-model.js';
export { allRules } from './rules/generated/all-rules.js';
export type {
  CheckedRule,
  Clause,
  ReadingRule,
  Rule,
  RuleDescription,
  RuleFinding,
  RuleScope,
  RuleSeverity,
} from './rules/rule.js';
export type { RuleCode } from './rules/generated/rule-code.js';
export { ruleOf } from './rules/rule-of.js';
export { PLAIN_SETTINGS, profileIn, severityOf, type RuleSettings } from './rules/rule-settings.js';
export {
  activityAt,
  declarationsOf,
  nameAt,
  occurrencesOf,
  type ModelElement,
  type NamedPlace,
} from './element-at.js';
export { diagramNodeFor, findActivity } from './find-activity.js';
export { activityOfNode, isDecomposed } from './make-diagram.js';
export { originOf } from './origin-of.js';
export { fromTo, makersOf, takersOf, type FromTo } from './from-to.js';
export { makingParties, partyCount, takingParties, type Parties } from './parties.js';
export { nameKey } from './name-key.js';
export { asLatin } from './look-alike-letters.js';
export { byCodeUnit } from './text-order.js';
export { editDistance, looseKey, nearNames } from './near-names.js';
export { isBelowAllLevels, MOST_LEVELS, nodeNumber, nodePath } from './node-number.js';
export { levelsOf, type Level } from './views/levels.js';
export { equal } from './structural-equality.js';
export { nodeIndex } from './views/node-index.js';
export { viewOf } from './views/view-of.js';
