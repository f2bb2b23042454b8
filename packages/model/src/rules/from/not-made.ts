/** `<-` that names somebody who does not make the object. */
import { TAKING } from '../../values/roles.js';
import type { IcomRole } from '../../values/fragment.js';
import type { Activity, Entry } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { isUnknown, nameOf } from '../shared/named-objects.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const fromNotMade: Rule = {
  code: 'from/not-made',
  title: 'Source that does not make the object',
  severity: always('warning'),
  clauses: [],
  why: '`<-` narrows where an object comes from. A source that does not make the object leaves the arrow without its beginning.',
  mend: 'Add the object to the outputs of the source, or correct the source.',
  right: `model Bakery
activity Run {
  activity Bake {
    output
      Bread
  }
  activity Sell {
    input
      Bread <- Bake
  }
}`,
  wrong: `model Bakery
activity Run {
  activity Bake {
    output
      Bread
  }
  activity Clean
  activity Sell {
    input
      Bread
      Bread Crumbs <- Clean
  }
}
object Bread Crumbs`,
  scope: 'activity',
  check,
};

function check(activity: Activity, queries: ModelQueries): readonly RuleFinding[] {
  return TAKING.flatMap((role) =>
    (activity.lists[role] ?? []).flatMap((entry) =>
      entry.from === undefined ||
      isUnknown(queries, entry) ||
      isFoundBefore(queries, activity, role, entry)
        ? []
        : entry.from
            .filter((source) => !makes(queries, source, entry))
            .map((source) => notMade(queries, activity, entry, source)),
    ),
  );
}

/** What `each` of the parent says is found once, at the first child that it holds for. */
function isFoundBefore(
  queries: ModelQueries,
  { id, parent }: Activity,
  role: IcomRole,
  { fromEach, object }: Entry,
): boolean {
  if (!fromEach || parent === undefined) return false;
  const siblings = queries.activity(parent)?.children ?? [];
  const first = siblings.find((child) =>
    queries
      .activity(child)
      ?.lists[role]?.some((entry) => entry.fromEach && entry.object === object),
  );
  return first !== id;
}

/** True where the source, or something inside it, makes the object, a bundle of it, or a part. */
function makes(queries: ModelQueries, source: string, { object }: Entry): boolean {
  const relations = queries.relations;
  return relations
    .relativesOf(object)
    .some(
      (id) =>
        relations.writtenMakers(id).some((maker) => relations.isWithin(maker.activity, source)) ||
        relations.agentsGiving(id).some((agent) => agent.name === source),
    );
}

function notMade(
  queries: ModelQueries,
  taker: Activity,
  entry: Entry,
  source: string,
): RuleFinding {
  const object = nameOf(queries, entry.object);
  const activity = queries.activity(source);
  const name = activity === undefined ? source : activity.name;
  const origin =
    activity?.origin ?? queries.agents().find((agent) => agent.name === source)?.origin;
  const hint =
    activity !== undefined && queries.relations.isWithin(taker.id, source)
      ? `nothing inside '${name}' makes it`
      : `'${name}' does not make it`;
  const notes = origin === undefined ? [] : [{ message: `The source '${name}'.`, origin }];
  const message = `'${taker.name}' takes '${object}' from '${name}', and ${hint}; '<-' names who makes the object: add it to the outputs there, or correct the source.`;
  const data = {
    kind: 'add-entry',
    activity: activity?.id ?? '',
    role: 'output',
    object: entry.object,
  } as const;
  return { message, origin: entry.origin, notes, data };
}
