/** Phase 2 of assembling: the agents outside a model, from all its files. */
import type { ExternalDeclaration, IcomRole } from '../values/fragment.js';
import type { FragmentIndex } from './fragment-index.js';
import type { Finding } from '../values/finding.js';
import { definedBy } from '../values/defined-by.js';
import { getOrMake, remembered } from '../values/memo.js';
import { plainTexts } from '../values/text-properties.js';
import { objectKey } from '../names/name-key.js';
import type { Agent, ObjectId } from '../values/process-model.js';
import { declarationsByName } from './declarations-by-name.js';

export interface AgentTable {
  readonly agents: readonly Agent[];
  readonly byName: ReadonlyMap<string, Agent>;
}

/** In document order. One declared twice is reported; its lists count together. */
export function agentTable(
  indexes: readonly FragmentIndex[],
  model: string,
  findings: Finding[],
): AgentTable {
  const declarations = indexes.flatMap((index) => index.agents);
  const groups = declarationsByName(declarations, 'agent', findings);
  const agents = [...groups].map(([name, group]) => agentOf(name, group, model));
  return { agents, byName: new Map(agents.map((agent) => [agent.name, agent])) };
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
    ...definedBy(declarations.find(({ definition }) => definition !== undefined)?.definition),
    texts: plainTexts(declarations.map(({ texts }) => texts)),
    outputs: named('output'),
    inputs: named('input'),
    controls: named('control'),
    mechanisms: named('mechanism'),
    origin: declarations[0].name.origin,
  };
}
