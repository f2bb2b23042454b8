/** The lines of maps, with the activities that they mean. */
import { nameKey, writtenName } from '../names/name-key.js';
import { activitiesMeant } from './meant-in.js';
import type { MapRelation, Name, RelationSign } from '../values/fragment.js';
import type { Activity, ModelMap } from '../values/process-model.js';
import { knownModel } from '../queries/foreign-names.js';
import type { ModelQueries } from '../queries/queries.js';

/** A name on a side of a line. */
export interface MappedEnd {
  readonly name: Name;
  /** Undefined where no one activity of the model is meant, or the model is not known. */
  readonly activity: Activity | undefined;
  /** What tells it from the others of its side: its activity, its name where the model is not known; undefined where no one
   *  activity of the model is meant. */
  readonly key: string | undefined;
}

/** A line of a map. */
export interface MapLine {
  readonly sign: RelationSign;
  /** Undefined where the right side alone has it. */
  readonly left: MappedEnd | undefined;
  /** Empty where the left side alone has it. */
  readonly right: readonly MappedEnd[];
  readonly note: string | undefined;
  readonly relation: MapRelation;
}

/** Both models of a map, where they are known to one. */
export interface MapSides {
  readonly left: ModelQueries | undefined;
  readonly right: ModelQueries | undefined;
}

export function sidesOf(model: ModelQueries, { left, right }: ModelMap): MapSides {
  return { left: knownModel(model, left), right: knownModel(model, right) };
}

/** The lines of a map, in its order. */
export function mapLines(model: ModelQueries, map: ModelMap): readonly MapLine[] {
  const sides = sidesOf(model, map);
  return map.relations.map((relation) => ({
    sign: relation.sign,
    left: relation.left && endIn(sides.left, relation.left),
    right: relation.right.map((name) => endIn(sides.right, name)),
    note: relation.note?.text,
    relation,
  }));
}

function endIn(model: ModelQueries | undefined, name: Name): MappedEnd {
  if (model === undefined)
    return { name, activity: undefined, key: `'${nameKey(writtenName(name))}'` };
  const qualifier = name.qualifier[0] === model.name ? name.qualifier.slice(1) : name.qualifier;
  const [activity, second] = activitiesMeant(model, { ...name, qualifier });
  const meant = second === undefined ? activity : undefined;
  return { name, activity: meant, key: meant?.id };
}
