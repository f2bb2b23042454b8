/** Phase 2 of assembling: the agents outside a model and the roles that support it, from all its files. */
import { newFinding } from '../values/new-finding.js';
import type { ExternalDeclaration, IcomRole, Name } from '../values/fragment.js';
import type { FragmentIndex } from './fragment-index.js';
import type { Finding } from '../values/finding.js';
import { getOrMake, remembered } from '../values/memo.js';
import { firstTexts } from '../values/text-properties.js';
import { nameKey, objectKey } from '../names/name-key.js';
import type { Agent, ObjectId, Role } from '../values/process-model.js';

export interface AgentTable {
  readonly agents: readonly Agent[];
  readonly roles: readonly Role[];
  readonly byName: ReadonlyMap<string, Agent>;
  readonly roleByName: ReadonlyMap<string, Role>;
}

/** In document order. One declared twice is reported; its lists count together. */
export function agentTable(
  indexes: readonly FragmentIndex[],
  model: string,
  findings: Finding[],
): AgentTable {
  const groups = grouped(
    indexes.flatMap(({ agents }) => agents),
    'agent',
    findings,
  );
  const agents = [...groups].map(([name, declarations]) => agentOf(name, declarations, model));
  const roleGroups = grouped(
    indexes.flatMap(({ roles }) => roles),
    'role',
    findings,
  );
  const roles = [...roleGroups].map(([name, [first]]) => ({
    name,
    definition: first.definition?.text,
    origin: first.name.origin,
  }));
  return {
    agents,
    roles,
    byName: new Map(agents.map((agent) => [agent.name, agent])),
    roleByName: new Map(roles.map((role) => [role.name, role])),
  };
}

function grouped<Declaration extends { readonly name: Name }>(
  declarations: readonly Declaration[],
  kind: 'agent' | 'role',
  findings: Finding[],
): Map<string, [Declaration, ...Declaration[]]> {
  const groups = new Map<string, [Declaration, ...Declaration[]]>();
  for (const declaration of declarations) {
    const name = nameKey(declaration.name.text);
    if (name === '') continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [declaration]);
    else {
      group.push(declaration);
      findings.push(declaredTwice(kind, declaration.name, group[0].name));
    }
  }
  return groups;
}

function declaredTwice(kind: string, name: Name, other: Name): Finding {
  return newFinding(
    'name/duplicate',
    'error',
    `The ${kind} '${name.text}' is declared twice; names of a model are unique: join the two or rename one.`,
    name.origin,
    [{ message: `The other '${name.text}'.`, origin: other.origin }],
  );
}

/** The same agent while its only declaration is the same. */
function agentOf(
  name: string,
  declarations: readonly [ExternalDeclaration, ...ExternalDeclaration[]],
  model: string,
): Agent {
  const [declaration, second] = declarations;
  if (second !== undefined) return toAgent(name, declarations, model);
  return getOrMake(soleAgents(declaration), model, () => toAgent(name, declarations, model));
}

const soleAgents = remembered((_declaration: ExternalDeclaration) => new Map<string, Agent>());

function toAgent(
  name: string,
  declarations: readonly [ExternalDeclaration, ...ExternalDeclaration[]],
  model: string,
): Agent {
  const named = (role: IcomRole): readonly ObjectId[] => {
    const lists = declarations.flatMap((declaration) => declaration.lists);
    const entries = lists.filter((list) => list.role === role).flatMap((list) => list.entries);
    const keys = entries.filter(({ object }) => !object.node);
    return [...new Set(keys.map(({ object }) => objectKey(object, model)))].filter(
      (key) => key !== '',
    );
  };
  return {
    name,
    definition: declarations.find(({ definition }) => definition !== undefined)?.definition?.text,
    texts: firstTexts(declarations.map(({ texts }) => texts)),
    outputs: named('output'),
    inputs: named('input'),
    controls: named('control'),
    mechanisms: named('mechanism'),
    origin: declarations[0].name.origin,
  };
}
