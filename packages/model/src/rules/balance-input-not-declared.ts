/** What an activity takes, and neither its neighbours make nor its parent takes. */
import { linksOf } from '../diagram-of.js';
import type { BoxPort } from '../diagram-ports.js';
import { mayComeFrom } from '../outside.js';
import type { Activity, ProcessModel } from '../process-model.js';
import { relationsOf, type Place } from '../relations.js';
import { BALANCE, isUnknown, nameOf, oncePer, parentNotes } from './balance-words.js';
import { always, type Rule, type RuleFinding } from './rule.js';

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

function check(parent: Activity, model: ProcessModel): readonly RuleFinding[] {
  const all = linksOf(model, parent).findings.flatMap((found): readonly Lack[] => {
    if (found.kind !== 'input-not-declared' || isUnknown(model, found.port.entry)) return [];
    const maker = makerInside(model, parent, found.port);
    return maker !== undefined && isFoundAt(model, parent, maker)
      ? []
      : [{ port: found.port, maker }];
  });
  return oncePer(
    all,
    ({ port, maker }) => [port.role, port.entry.object, maker?.activity.id].join('\n'),
    ({ port, maker }) =>
      maker === undefined
        ? fromNowhere(model, parent, port)
        : fromInside(model, parent, port, maker),
    ({ port: { activity, entry } }) => ({
      message: `'${activity.name}' takes it too.`,
      origin: entry.origin,
    }),
  );
}

/** What a box lacks, and who makes it inside another one. */
interface Lack {
  readonly port: BoxPort;
  readonly maker: Place | undefined;
}

function fromNowhere(
  model: ProcessModel,
  parent: Activity,
  { activity, role, entry }: BoxPort,
): RuleFinding {
  const { object, origin } = entry;
  const name = nameOf(model, object);
  const message = `'${activity.name}' takes '${name}', which no activity beside it makes and '${parent.name}' does not take; add it to the ${role}s of '${parent.name}', or write '(${name})'.`;
  const data = { kind: 'add-entry', activity: parent.id, role, object } as const;
  return { message, origin, notes: parentNotes(parent), data };
}

/** Whoever makes the object inside an activity beside the taker, past the outputs of that one. */
function makerInside(
  model: ProcessModel,
  parent: Activity,
  { activity: taker, entry }: BoxPort,
): Place | undefined {
  const relations = relationsOf(model);
  return relations
    .relativesOf(entry.object)
    .flatMap((id) => relations.writtenMakers(id))
    .find(
      ({ activity, entry: made }) =>
        made.tunnel !== 'parent' &&
        activity.parent !== parent.id &&
        activity !== parent &&
        relations.isWithin(activity.id, parent.id) &&
        !relations.isRelated(activity.id, taker.id) &&
        mayComeFrom(relations, entry, activity),
    );
}

/** Whether a diagram between says that the object is taken outside and not among the outputs of its box. */
function isFoundAt(model: ProcessModel, parent: Activity, { activity, entry }: Place): boolean {
  const relations = relationsOf(model);
  let step = relations.parentOf(activity);
  for (; step !== undefined && step !== parent; step = relations.parentOf(step)) {
    const isFound =
      step.kind === 'activity' &&
      linksOf(model, step).findings.some(
        ({ kind, port }) =>
          kind === 'taker-not-declared' && relations.areRelatives(port.entry.object, entry.object),
      );
    if (isFound) return true;
  }
  return false;
}

function fromInside(
  model: ProcessModel,
  parent: Activity,
  { activity, entry: { object, origin } }: BoxPort,
  maker: Place,
): RuleFinding {
  const relations = relationsOf(model);
  const beside = relations
    .childrenOf(parent)
    .find(({ id }) => relations.isWithin(maker.activity.id, id));
  const name = nameOf(model, object);
  const border = beside?.name ?? '';
  const message = `'${activity.name}' takes '${name}', which '${maker.activity.name}' makes inside '${border}', and '${border}' does not output it; add it to the outputs of '${border}', or say with '<-' where it comes from.`;
  const notes = [
    { message: `'${maker.activity.name}' makes it here.`, origin: maker.entry.origin },
  ];
  const data = { kind: 'add-entry', activity: beside?.id ?? '', role: 'output', object } as const;
  return { message, origin, notes, data };
}
