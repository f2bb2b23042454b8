/** Phase 5 of assembling: what is wrong with names as such. */
import type { ActivityTree } from '../tree/activity-tree.js';
import type { AgentTable } from '../agent-table.js';
import type { PlainTable } from '../plain-table.js';
import type { Owner } from './check-names.js';
import type { Finding } from '../../values/finding.js';
import type { GatheredObjects } from '../objects/gather-objects.js';
import { comparePaths } from '../../names/node-number.js';
import { nameOrigin } from '../tree/numbering.js';
import { AlikeNames } from './alike-names.js';
import { LoneNames } from './lone-names.js';
import { MOST_COMPARED } from '../../names/most-compared.js';
import { NameFindings, type NameFacts } from './name-findings.js';
import { calledNow } from '../../names/called-now.js';
import type { FormerName } from '../../values/former-names.js';
import { indexOfNames } from '../../names/name-index.js';

/** What else than objects has names. */
interface Owners {
  readonly agents: AgentTable;
  readonly plain: PlainTable;
  readonly tree: ActivityTree;
}

/** Every finding about a name of the model. */
export function findNames(
  objects: GatheredObjects,
  owners: Owners,
  former: readonly FormerName[],
): readonly Finding[] {
  const { agents, plain, tree } = owners;
  const names = new Set([
    ...objects.objects.keys(),
    ...agents.byName.keys(),
    ...(plain.get('role')?.keys() ?? []),
    ...tree.names.names,
  ]);
  const findings = new NameFindings(factsOf(objects, owners, former));
  return [...names].flatMap((name) => findings.of(name));
}

function factsOf(
  { objects, mentions, definitions }: GatheredObjects,
  { agents, plain, tree }: Owners,
  former: readonly FormerName[],
): NameFacts {
  const said = {
    object: (id: string) => objects.get(id),
    mentionsOf: (id: string) => mentions.get(id) ?? [],
  };
  const declared = new Map<string, string>();
  const unknown: string[] = [];
  const alike = new AlikeNames();
  const lone = new LoneNames(said);
  for (const [id, object] of objects) {
    lone.update(id);
    if (!object.declared) unknown.push(id);
    else {
      declared.set(id, object.name);
      alike.add(id);
    }
  }
  const names = indexOfNames(declared.values());
  const compared = new Set(unknown.sort().slice(0, MOST_COMPARED));
  const looked = lone.looked();
  return {
    ...said,
    definitionsOf: (id) => definitions.get(id) ?? [],
    isDeclared: (id) => declared.has(id),
    isUnknown: (id) => objects.get(id)?.declared === false,
    alike: (id) => alike.of(id),
    isAlone: (id) => lone.has(id),
    placeAlone: (id) => lone.placeOf(id),
    isLooked: (id) => looked.has(id),
    near: (id) => names.sameRoot(id) ?? (compared.has(id) ? names.nearest(id) : undefined),
    nearestDeclared: (id) => names.nearest(id),
    calledNow: (name) => calledNow(former, name, ['object', 'role']),
    agent: (name) => agents.byName.get(name),
    role: (name) => plain.get('role')?.get(name),
    activity: (name) => lastOf(tree, name),
  };
}

/** The activity of a name that comes last in node order. */
function lastOf(tree: ActivityTree, name: string): Owner | undefined {
  const [last] = tree.names
    .of(name)
    .filter(({ declaration }) => declaration !== undefined)
    .sort((a, b) => comparePaths(b.path, a.path));
  return last && { kind: 'activity', origin: nameOrigin(last) };
}
