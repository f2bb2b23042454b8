/** In which name space a former name is one, and what has it now. */
import { nameKey } from '../../names/name-key.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { FormerName } from '../../values/former-names.js';
import { isPlainKind, plainKind, type PlainKind } from '../../values/plain-kinds.js';

/** The names of activities, agents, objects and roles are those of a model; other elements have name spaces of their own. */
export function spaceOf(kind: FormerName['kind']): PlainKind | 'model' | 'names of a model' {
  if (kind === 'model') return kind;
  return isPlainKind(kind) && plainKind(kind).names === 'their own' ? kind : 'names of a model';
}

/** What has a name in a name space now: `the activity 'Bake'`; undefined where it is free. */
export function namedSo(
  queries: ModelQueries,
  space: ReturnType<typeof spaceOf>,
  key: string,
): string | undefined {
  if (space === 'model')
    return queries.otherModels().some(({ name }) => nameKey(name) === key)
      ? 'another model'
      : undefined;
  if (space !== 'names of a model')
    return queries.plainElements(space).some(({ name }) => name === key) ? `a ${space}` : undefined;
  if (queries.named(key).length > 0) return 'an activity';
  if (queries.agent(key) !== undefined) return 'an agent';
  if (queries.object(key)?.declared === true) return 'an object';
  return queries.plainElements('role').some(({ name }) => name === key) ? 'a role' : undefined;
}
