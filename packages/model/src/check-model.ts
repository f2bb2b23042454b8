/** Every finding about a model: what assembling it found, and what its rules find. */
import { inDocumentOrder } from './findings.js';
import { runnerFor } from './incremental/keep-model.js';
import type { Finding } from './finding.js';
import type { ProcessModel } from './process-model.js';
import { PLAIN_SETTINGS, type RuleSettings } from './rules/rule-settings.js';

/** Every finding that counts under the profile and the settings, without those that comments silence.
 *  In document order. */
export function checkModel(
  model: ProcessModel,
  settings: RuleSettings = PLAIN_SETTINGS,
): readonly Finding[] {
  const runner = runnerFor(model, settings);
  const findings = runner.documents().flatMap((uri) => runner.findingsIn(uri));
  return inDocumentOrder(findings, model.fragments);
}

/** Those of `checkModel` that stand in one document, by their places. The same list as before an edit
 *  where the edit left it as it was, in the model that `assemble` makes from the one before. */
export function findingsIn(
  model: ProcessModel,
  uri: string,
  settings: RuleSettings = PLAIN_SETTINGS,
): readonly Finding[] {
  return runnerFor(model, settings).findingsIn(uri);
}

/** Checks for a while what `findingsIn` would have to check, for hosts with one thread: until all is done, which
 *  gives true, or `isTimeUp` says so after a subject. */
export function checkUntil(
  model: ProcessModel,
  settings: RuleSettings,
  isTimeUp: () => boolean,
): boolean {
  return runnerFor(model, settings).runUntil(isTimeUp);
}
