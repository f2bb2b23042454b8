/**
 * The fragments of all files of one model -> `ProcessModel`: the one place where names are resolved. Phases: gather the
 * objects, the agents and the tree of activities from the files, resolve what the activities say, find what is wrong
 * with names, gather the references. A pure function that keeps nothing: the database does the same from edit to edit,
 * and is held to this.
 */
import { activityTree } from './activity-tree.js';
import { agentTable } from './agent-table.js';
import { inDocumentOrder } from './findings.js';
import type { Finding } from './finding.js';
import type { Fragment } from './fragment.js';
import { indexOf } from './fragment-index.js';
import { gatherObjects } from './gather-objects.js';
import { gatherReferences } from './gather-references.js';
import { modelHeader } from './model-header.js';
import { modelName } from './model-name.js';
import { findNames } from './names/find-names.js';
import { byName } from './name-order.js';
import type { ProcessModel } from './process-model.js';
import { resolveActivities } from './resolve-activities.js';
import { treeFindings } from './tree-findings.js';

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
  const tree = activityTree(fragments, name);
  const { objects } = gathered;
  const resolved = resolveActivities({ model: name, tree, agents, objects });
  findings.push(
    ...gathered.findings,
    ...treeFindings(tree),
    ...resolved.findings,
    ...findNames(gathered, agents, tree),
  );
  return {
    name,
    header,
    root: tree.root?.id,
    activities: resolved.activities,
    objects: [...objects.values()].sort(byName),
    agents: agents.agents,
    roles: agents.roles,
    references: gatherReferences(fragments, tree, resolved.references),
    findings: inDocumentOrder(findings, fragments),
    fragments,
  };
}
