/** Activities that a map leaves out. */
import { mapLines, sidesOf, type MappedEnd } from '../../lookup/maps.js';
import type { ModelQueries } from '../../queries/queries.js';
import { ofKind } from '../../values/plain-kinds.js';
import type { Activity, ModelMap } from '../../values/process-model.js';
import type { Origin } from '../../values/fragment.js';
import { never, type Rule, type RuleFinding } from '../rule.js';
import { mapExample } from '../shared/map-example.js';

export const mapNotMapped: Rule = {
  code: 'map/not-mapped',
  title: 'Activities that a map leaves out',
  severity: never,
  clauses: [],
  why: 'A map that claims to be whole says of each activity what it is in the other model, or that it is nothing there. An activity counts as mapped where a line names it, one that it stands inside of, or one inside it. Turn the rule on where a map claims that.',
  mend: 'Add a line for each, with `= none` where the other model has no counterpart.',
  right: mapExample('Work > Grind', 'none = Clean'),
  wrong: mapExample('Work > Grind'),
  scope: 'model',
  check,
};

/** More names than anybody reads are counted. */
const MOST_NAMES = 12;

function check(queries: ModelQueries): readonly RuleFinding[] {
  return queries.plainElements('map').flatMap(({ map, origin }) => {
    if (map === undefined) return [];
    const lines = mapLines(queries, map);
    const sides = sidesOf(queries, map);
    const left = lines.flatMap((line) => (line.left === undefined ? [] : [line.left]));
    const right = lines.flatMap((line) => line.right);
    const at = headerOrigins(queries, map) ?? { left: origin, right: origin };
    return [...leftOut(sides.left, left, at.left), ...leftOut(sides.right, right, at.right)];
  });
}

/** Where the names of the two models stand. */
function headerOrigins(
  queries: ModelQueries,
  { relations }: ModelMap,
): { readonly left: Origin; readonly right: Origin } | undefined {
  const declared = queries
    .fragments()
    .flatMap(({ plainElements }) => ofKind(plainElements, 'map'))
    .find((each) => each.relations === relations);
  if (declared?.right === undefined) return undefined;
  return { left: declared.name.origin, right: declared.right.origin };
}

/** What stands in no line, without what is inside of what is told. */
function leftOut(
  model: ModelQueries | undefined,
  ends: readonly MappedEnd[],
  origin: Origin,
): readonly RuleFinding[] {
  if (model === undefined) return [];
  const mapped = ends.flatMap(({ activity }) => (activity === undefined ? [] : [activity.id]));
  const isLeftOut = ({ id }: Activity) =>
    !mapped.some((each) => each === id || model.isWithin(id, each) || model.isWithin(each, id));
  const all = model.activities().filter(isLeftOut);
  const ids = new Set(all.map(({ id }) => id));
  const told = all.filter(({ parent }) => parent === undefined || !ids.has(parent));
  if (told.length === 0) return [];
  const names = told.slice(0, MOST_NAMES).map(({ name }) => `'${name}'`);
  const rest = told.length > MOST_NAMES ? [`and ${told.length - MOST_NAMES} more`] : [];
  const what = told.length === 1 ? 'One activity' : `${told.length} activities`;
  const verb = told.length === 1 ? 'stands' : 'stand';
  const message = `${what} of '${model.name}' ${verb} in no line of this map: ${[...names, ...rest].join(', ')}; say what each is in the other model, or 'none'.`;
  return [{ message, origin }];
}
