/** Findings about `<-`: a source that does not make what is said to come from it. */
import { TAKING } from './activity-lists.js';
import { finding } from './findings.js';
import { makersOf } from './from-to.js';
import type { Issue } from './issue.js';
import type { Activity, Entry, ProcessModel } from './process-model.js';
import { relationsOf } from './relations.js';

export function sourceIssues(model: ProcessModel): readonly Issue[] {
  const checked = new Set<Entry['origin']>();
  return [...model.activities.values()].flatMap((activity) =>
    TAKING.flatMap((role) => activity.lists[role] ?? []).flatMap((entry) => {
      if (entry.from === undefined || checked.has(entry.origin)) return [];
      checked.add(entry.origin);
      return entry.from
        .filter((source) => !makes(model, source, entry))
        .map((source) => notMade(model, activity, entry, source));
    }),
  );
}

/** True where the source, or something inside it, makes the object, a bundle of it, or a part. */
function makes(model: ProcessModel, source: string, { object }: Entry): boolean {
  const relations = relationsOf(model);
  return relations
    .relativesOf(object)
    .some(
      (id) =>
        makersOf(model, id).some((maker) => relations.isWithin(maker.id, source)) ||
        relations.agentsGiving(id).some((agent) => agent.name === source),
    );
}

function notMade(model: ProcessModel, taker: Activity, entry: Entry, source: string): Issue {
  const object = model.objects.get(entry.object)?.name ?? entry.object;
  const activity = model.activities.get(source);
  const name = activity === undefined ? source : activity.name;
  const origin = activity?.origin ?? model.agents.find((agent) => agent.name === source)?.origin;
  const hint =
    activity !== undefined && relationsOf(model).isWithin(taker.id, source)
      ? `nothing inside '${name}' makes it`
      : `'${name}' does not make it`;
  return finding(
    'from/not-made',
    'warning',
    `'${taker.name}' takes '${object}' from '${name}', and ${hint}; '<-' names who makes the object: add it to the outputs there, or correct the source.`,
    entry.origin,
    origin === undefined ? [] : [{ message: `The source '${name}'.`, origin }],
  );
}
