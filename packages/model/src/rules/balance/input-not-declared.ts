/** What an activity takes, and neither its neighbours make nor its parent takes. */
import type { BoxPort } from '../../queries/port-table.js';
import { mayComeFrom } from '../../queries/outside.js';
import type { Activity, WrittenPlace } from '../../values/process-model.js';
import { originOf } from '../../queries/origin-of.js';
import type { ModelQueries } from '../../queries/queries.js';
import { boxName, BALANCE, oncePer, parentNotes } from './balance-words.js';
import { isUnknown, nameOf } from '../shared/named-objects.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const balanceInputNotDeclared: Rule = {
  code: 'balance/input-not-declared',
  title: 'Arrow that comes from nowhere',
  severity: always('warning'),
  clauses: BALANCE,
  why: 'What a box takes is made by a box beside it or comes in from the parent. Where neither holds, readers of the parent do not know that it is needed.',
  mend: 'Add the object to the list of the parent, let an activity beside it make the object, or write `(Object)` where the parent does not show it.',
  right: `model Bakery
object Flour
activity Bake {
  input
    Flour
  activity Knead {
    input
      Flour
  }
}`,
  wrong: `model Bakery
object Flour
object Salt
activity Bake {
  input
    Flour
  activity Knead {
    input
      Flour
      Salt
  }
}`,
  scope: 'diagram',
  check,
};

function check(parent: Activity, queries: ModelQueries): readonly RuleFinding[] {
  const all = queries.links(parent.id).findings.flatMap((found): readonly Lack[] => {
    if (found.kind !== 'input-not-declared' || isUnknown(queries, found.port.entry)) return [];
    const maker = makerInside(queries, parent, found.port);
    return maker !== undefined && isFoundAt(queries, parent, maker)
      ? []
      : [{ port: found.port, maker }];
  });
  return oncePer(
    all,
    ({ port, maker }) => [port.role, port.entry.object, maker?.activity].join('\n'),
    ({ port, maker }) =>
      maker === undefined
        ? fromNowhere(queries, parent, port)
        : fromInside(queries, parent, port, maker),
    ({ port }) => ({
      message: `'${boxName(queries, port)}' takes it too.`,
      origin: originOf(queries, port.entry),
    }),
  );
}

/** What a box lacks, and who makes it inside another one. */
interface Lack {
  readonly port: BoxPort;
  readonly maker: WrittenPlace | undefined;
}

function fromNowhere(queries: ModelQueries, parent: Activity, port: BoxPort): RuleFinding {
  const { role, entry } = port;
  const { object } = entry;
  const origin = originOf(queries, entry);
  const name = nameOf(queries, object);
  const message = `'${boxName(queries, port)}' takes '${name}', which no activity beside it makes and '${parent.name}' does not take; add it to the ${role}s of '${parent.name}', or write '(${name})'.`;
  const data = { kind: 'add-entry', activity: parent.id, role, object } as const;
  return { message, origin, notes: parentNotes(parent), data };
}

/** Whoever makes the object inside an activity beside the taker, past the outputs of that one. */
function makerInside(
  queries: ModelQueries,
  parent: Activity,
  { activity: taker, entry }: BoxPort,
): WrittenPlace | undefined {
  const relations = queries.relations;
  return relations
    .relativesOf(entry.object)
    .flatMap((id) => relations.writtenMakers(id))
    .find(
      ({ activity, entry: made }) =>
        made.tunnel !== 'parent' &&
        !parent.children.includes(activity) &&
        activity !== parent.id &&
        relations.isWithin(activity, parent.id) &&
        !relations.isRelated(activity, taker) &&
        mayComeFrom(relations, entry, activity),
    );
}

/** Whether a diagram between says that the object is taken outside and not among the outputs of its box. */
function isFoundAt(
  queries: ModelQueries,
  parent: Activity,
  { activity, entry }: WrittenPlace,
): boolean {
  const relations = queries.relations;
  const maker = relations.activity(activity);
  let step = maker && relations.parentOf(maker);
  for (; step !== undefined && step.id !== parent.id; step = relations.parentOf(step)) {
    const isFound =
      step.kind === 'activity' &&
      queries
        .links(step.id)
        .findings.some(
          ({ kind, port }) =>
            kind === 'taker-not-declared' &&
            relations.areRelatives(port.entry.object, entry.object),
        );
    if (isFound) return true;
  }
  return false;
}

function fromInside(
  queries: ModelQueries,
  parent: Activity,
  port: BoxPort,
  maker: WrittenPlace,
): RuleFinding {
  const relations = queries.relations;
  const { object } = port.entry;
  const origin = originOf(queries, port.entry);
  const beside = relations
    .childrenOf(parent)
    .find(({ id }) => relations.isWithin(maker.activity, id));
  const name = nameOf(queries, object);
  const border = beside?.name ?? '';
  const makerName = relations.activity(maker.activity)?.name ?? '';
  const message = `'${boxName(queries, port)}' takes '${name}', which '${makerName}' makes inside '${border}', and '${border}' does not output it; add it to the outputs of '${border}', or say with '<-' where it comes from.`;
  const notes = [{ message: `'${makerName}' makes it here.`, origin: maker.entry.origin }];
  const data = { kind: 'add-entry', activity: beside?.id ?? '', role: 'output', object } as const;
  return { message, origin, notes, data };
}
