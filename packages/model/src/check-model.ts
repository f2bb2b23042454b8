/** Every finding about a model: what assembling it found, and what its rules find. */
import { inDocumentOrder } from './values/new-finding.js';
import type { Finding } from './values/finding.js';
import { isDecomposed } from './diagrams/make-diagram.js';
import { getOrMake } from './values/memo.js';
import type { ProcessModel } from './values/process-model.js';
import type { ModelQueries } from './queries/queries.js';
import { NOTHING_ELSEWHERE, type Elsewhere } from './queries/elsewhere.js';
import { queriesAmong } from './queries-of.js';
import { checkSubject, rulesByScope } from './rules/check-subject.js';
import { findingOf, gatherFindings, weighed, type WeightOf } from './rules/gather-findings.js';
import { causesOf } from './rules/one-cause.js';
import type { RuleScope, Subjects } from './rules/rule.js';
import { PLAIN_SETTINGS, profileIn, severityOf, type RuleSettings } from './rules/rule-settings.js';

/** Every finding that counts under the profile and the settings, without those that comments silence. `elsewhere` is what
 *  the model sees of others.
 *  In document order. A pure function that keeps nothing: the database is held to it. */
export function checkModel(
  model: ProcessModel,
  settings: RuleSettings = PLAIN_SETTINGS,
  elsewhere: Elsewhere = NOTHING_ELSEWHERE,
): readonly Finding[] {
  const queries = queriesAmong(model, elsewhere);
  const profile = profileIn(settings, model.header.profile);
  const weightOf: WeightOf = (code, otherwise) => severityOf(code, profile, settings, otherwise);
  const rules = rulesByScope((code) => weightOf(code, 'warning') !== 'off');
  const found = subjectsOf(queries).flatMap(({ scope, subject }) =>
    rules[scope].flatMap((rule) =>
      checkSubject(rule, subject, queries, profile).flatMap((each) =>
        findingOf(rule.code, each, weightOf),
      ),
    ),
  );
  const causes = causesOf(weighed(model.findings, weightOf), queries);
  const fragments = new Map(model.fragments.map((fragment) => [fragment.document, fragment]));
  const assembling = byDocument(model.findings);
  const ofRules = byDocument(found);
  const documents = new Set([...fragments.keys(), ...assembling.keys(), ...ofRules.keys()]);
  const gathered = [...documents].flatMap((uri) =>
    gatherFindings(
      {
        assembling: assembling.get(uri) ?? [],
        rules: ofRules.get(uri) ?? [],
        fragment: fragments.get(uri),
      },
      causes,
      weightOf,
    ),
  );
  return inDocumentOrder(gathered, model.fragments);
}

/** Everything that rules are checked for. */
function subjectsOf(
  model: ModelQueries,
): readonly { readonly scope: RuleScope; readonly subject: Subjects[RuleScope] }[] {
  const of = (scope: RuleScope, subjects: readonly Subjects[RuleScope][]) =>
    subjects.map((subject) => ({ scope, subject }));
  return [
    ...of('activity', model.activities()),
    ...of('diagram', model.activities().filter(isDecomposed)),
    ...of('object', model.objects()),
    ...of('agent', model.agents()),
    ...of('file', model.fragments()),
    ...of('model', [model]),
  ];
}

function byDocument(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    getOrMake(groups, finding.origin.document, () => []).push(finding);
  }
  return groups;
}
