/** The nodes and lines that all views are made of. */
import { isDecomposed } from '../diagrams/make-diagram.js';
import type { IcomRole } from '../values/fragment.js';
import { shownNumber } from '../values/shown-number.js';
import { getOrMake } from '../values/memo.js';
import { byCodeUnit } from '../values/text-order.js';
import type { Activity, ActivityId, ObjectId } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';
import type {
  ViewActivity,
  ViewAgent,
  ViewAncestor,
  ViewLine,
  ViewLineObject,
  ViewObject,
} from './view.js';

/** What a view says of a node beyond what the model says. */
type Place = Partial<
  Pick<ViewActivity, 'id' | 'isSubject' | 'group' | 'rank' | 'above' | 'definition'>
>;

const PLACE = {
  isSubject: false,
  group: undefined,
  rank: 0,
  above: [],
  definition: undefined,
} as const;

export function activityNode(
  model: ModelQueries,
  activity: Activity,
  place: Place = {},
): ViewActivity {
  return {
    id: activityNodeId(activity.id),
    ...PLACE,
    ...place,
    kind: 'activity',
    activity: activity.id,
    node: activity.node,
    ...otherNumber(model, activity),
    name: activity.title,
    look: activity.kind,
    decomposed: isDecomposed(activity),
  };
}

function otherNumber(model: ModelQueries, activity: Activity): { readonly number?: string } {
  const number = shownNumber(activity, model.header().numbers);
  return number === activity.node ? {} : { number };
}

export function objectNode(model: ModelQueries, object: ObjectId, place: Place = {}): ViewObject {
  const known = model.object(object);
  return {
    id: objectNodeId(object),
    ...PLACE,
    ...place,
    kind: 'object',
    object,
    name: objectName(model, object),
    isBundle: known !== undefined && known.parts.length > 0,
  };
}

/** `agent` undefined: somebody outside whom the model does not name. */
export function agentNode(agent: string | undefined, place: Place = {}): ViewAgent {
  return {
    id: `agent:${agent ?? ''}`,
    ...PLACE,
    ...place,
    kind: 'agent',
    agent,
    name: agent ?? 'Outside the model',
  };
}

export function activityNodeId(activity: ActivityId): string {
  return `activity:${activity}`;
}

export function objectNodeId(object: ObjectId): string {
  return `object:${object}`;
}

export function objectName(model: ModelQueries, object: ObjectId): string {
  const known = model.object(object);
  return known === undefined ? object : known.title === '' ? known.name : known.title;
}

/** The activities above one, outermost first, the root left out. */
export function chainAbove(model: ModelQueries, activity: Activity): readonly ViewAncestor[] {
  return ancestorsOf(model, activity)
    .filter(({ parent }) => parent !== undefined)
    .map((above) => ({
      node: above.node,
      ...otherNumber(model, above),
      name: above.title,
    }));
}

/** From the root down, the activity itself left out. */
export function ancestorsOf(model: ModelQueries, activity: Activity): readonly Activity[] {
  const found: Activity[] = [];
  const relations = model.relations;
  let step = relations.parentOf(activity);
  for (; step !== undefined; step = relations.parentOf(step)) found.push(step);
  return found.reverse();
}

/** Lines by what they join, gathering their objects: a class since each flow found adds to one. */
export class LineTable {
  private readonly found = new Map<
    string,
    {
      readonly from: string;
      readonly to: string;
      readonly roles: Set<IcomRole>;
      readonly responsibilities: Set<string>;
      readonly objects: Set<ObjectId>;
    }
  >();

  constructor(private readonly model: ModelQueries) {}

  add(
    from: string,
    to: string,
    role: IcomRole | undefined,
    objects: Iterable<ObjectId>,
    responsibilities: Iterable<string> = [],
  ): void {
    const line = getOrMake(this.found, `${from}>${to}`, () => ({
      from,
      to,
      roles: new Set<IcomRole>(),
      responsibilities: new Set<string>(),
      objects: new Set<ObjectId>(),
    }));
    if (role !== undefined) line.roles.add(role);
    for (const object of objects) line.objects.add(object);
    for (const word of responsibilities) line.responsibilities.add(word);
  }

  /** In the order in which the pairs were first met. */
  lines(): readonly ViewLine[] {
    return [...this.found].map(([id, { from, to, roles, responsibilities, objects }]) => {
      const [role, second] = roles;
      return {
        id,
        from,
        to,
        kind: 'flow',
        role: second === undefined ? role : undefined,
        ...(responsibilities.size > 0 && { responsibilities: [...responsibilities] }),
        objects: namedObjects(this.model, objects),
      };
    });
  }
}

/** In alphabetical order of the name. */
export function namedObjects(
  model: ModelQueries,
  objects: Iterable<ObjectId>,
): readonly ViewLineObject[] {
  return [...objects]
    .map((object) => ({ object, name: objectName(model, object) }))
    .sort((a, b) => compareTexts(a.name, b.name) || compareTexts(a.object, b.object));
}

/** By code units with case folded first: the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return byCodeUnit(a.toLowerCase(), b.toLowerCase()) || byCodeUnit(a, b);
}
