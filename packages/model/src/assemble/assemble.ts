/**
 * The fragments of all files of one model -> `ProcessModel`: the one place where names are resolved. The phases:
 *
 * 1. `objects/`: the interface objects, merged from what every file says of them.
 * 2. `agent-table`: the agents outside the model.
 * 3. `plain-table`: the elements without arrows, such as roles.
 * 4. `tree/`: the tree of activities, numbered, and what is wrong with it.
 * 5. `activities/`: what each activity says, with the names in it resolved.
 * 6. `names/`: what is wrong with names as such.
 * 7. `gather-references`: every place where a name stands.
 *
 * A pure function that keeps nothing: the database does the same from edit to edit, and is held to this.
 */
import { activityTree } from './tree/activity-tree.js';
import { agentTable } from './agent-table.js';
import { inDocumentOrder } from '../values/new-finding.js';
import type { Finding } from '../values/finding.js';
import { formerNamesIn } from '../values/former-names.js';
import type { Fragment } from '../values/fragment.js';
import { indexOf } from './fragment-index.js';
import { gatherObjects } from './objects/gather-objects.js';
import { gatherReferences } from './gather-references.js';
import { modelHeader } from './model-header.js';
import { modelName } from './model-name.js';
import { elementsOf, plainTable } from './plain-table.js';
import { findNames } from './names/find-names.js';
import { byName } from '../names/name-order.js';
import type { ProcessModel } from '../values/process-model.js';
import { resolveActivities } from './activities/resolve-activities.js';
import { treeFindings } from './tree/tree-findings.js';

/** The model that the fragments make together, in the order of their documents. Total: what is wrong
 *  stands in `findings`, and what can be understood is kept. The fragments are taken to be of one
 *  model, the one that the first of them names, and each of another document. */
export function assemble(fragments: readonly Fragment[]): ProcessModel {
  const name = modelName(fragments);
  const findings: Finding[] = [];
  const header = modelHeader(fragments, findings);
  const indexes = fragments.map(indexOf);
  const gathered = gatherObjects(indexes);
  const agents = agentTable(indexes, name, findings);
  const plain = plainTable(fragments, findings);
  const tree = activityTree(fragments, name);
  const { objects } = gathered;
  const former = fragments.flatMap(formerNamesIn);
  const resolved = resolveActivities({ model: name, tree, agents, objects, former });
  findings.push(
    ...gathered.findings,
    ...treeFindings(tree, former),
    ...resolved.findings,
    ...findNames(gathered, { agents, plain, tree }, former),
  );
  return {
    name,
    header,
    root: tree.root?.id,
    activities: resolved.activities,
    objects: [...objects.values()].sort(byName),
    agents: agents.agents,
    plainElements: elementsOf(plain),
    references: gatherReferences(fragments, tree, resolved.references, { plain, agents }),
    findings: inDocumentOrder(findings, fragments),
    fragments,
  };
}
