/** Every finding about a model: what assembling it found, what does not balance, and wrong sources. */
import { balanceIssue } from './balance-findings.js';
import { diagramsOf, linksOf } from './diagram-of.js';
import { inDocumentOrder } from './findings.js';
import type { Issue } from './issue.js';
import { remembered } from './memo.js';
import { CONTEXT_NODE } from './node-number.js';
import type { ProcessModel } from './process-model.js';
import { sourceIssues } from './source-findings.js';

/** In document order. Remembered by model. */
export const checkModel: (model: ProcessModel) => readonly Issue[] = remembered(
  (model: ProcessModel) =>
    inDocumentOrder(
      [...model.issues, ...balanceIssues(model), ...sourceIssues(model)],
      model.fragments,
    ),
);

function balanceIssues(model: ProcessModel): readonly Issue[] {
  return diagramsOf(model)
    .filter(({ node }) => node !== CONTEXT_NODE)
    .flatMap(({ activity }) => model.activities.get(activity) ?? [])
    .flatMap((activity) => linksOf(model, activity).findings)
    .map((found) => balanceIssue(model, found));
}
