/**
 * Calls: arrows that point down from the bottom of a box to another box whose decomposition it shares. Their label says where
 * that stands: model and node, then its name (FIPS 183 §3.3.2.10).
 */
import { nameKey } from '../names/name-key.js';
import { isUnder } from '../queries/is-under.js';
import { knownModel } from '../queries/foreign-names.js';
import type { ModelQueries } from '../queries/queries.js';
import type { ArrowEnd, Diagram, DiagramArrow } from '../values/diagram.js';
import type { Activity, Call } from '../values/process-model.js';

/** A call leaves the bottom of its box (FIPS 183 §3.2.2.3 rule 2e).
 *  @param areOthersKnown whether what is called in other models is looked up, which may change without this one. */
export function callArrows(
  model: ModelQueries,
  boxes: readonly Activity[],
  areOthersKnown = false,
): readonly DiagramArrow[] {
  return boxes.flatMap((activity, box) =>
    activity.calls.map((call, index): DiagramArrow => {
      const id = `call${index === 0 ? '' : index + 1}:${activity.id}`;
      const object = call.text;
      const end: ArrowEnd = {
        ...{ kind: 'box', box, role: 'call', object },
        ...{ position: undefined, tunnel: false, unbalanced: false },
      };
      const caption = captionOf(call, model, areOthersKnown);
      const said = caption === undefined ? {} : { caption };
      return { id, object, kind: 'call', sources: [end], targets: [], ...said };
    }),
  );
}

/** The diagram with model and node at calls of other models too, as far as these are known. */
export function withCalls(diagram: Diagram, model: ModelQueries): Diagram {
  if (diagram.arrows.every(({ kind }) => kind !== 'call')) return diagram;
  const boxes = diagram.boxes.flatMap(({ id }) => model.activity(id) ?? []);
  const others = diagram.arrows.filter(({ kind }) => kind !== 'call');
  return { ...diagram, arrows: [...others, ...callArrows(model, boxes, true)] };
}

/** `Workshop/A2`, and the name; undefined where nothing is known but what is written. */
function captionOf(
  { activity, foreign }: Call,
  model: ModelQueries,
  areOthersKnown: boolean,
): readonly string[] | undefined {
  const own = activity === undefined ? undefined : model.activity(activity);
  if (own !== undefined) return [`${model.name}/${own.node}`, own.title];
  const other = foreign && areOthersKnown ? knownModel(model, foreign.model) : undefined;
  if (foreign === undefined || other === undefined) return undefined;
  const found = calledIn(other, foreign);
  return found && [`${other.name}/${found.node}`, found.title];
}

/** The one activity of another model that is meant; undefined where there is none, or several. */
function calledIn(other: ModelQueries, { parents, name }: ForeignName): Activity | undefined {
  const above = parents.map(nameKey);
  const named = other.named(nameKey(name)).filter((each) => isUnder(other, each, above));
  const written = [...parents, name].join('.');
  const found =
    named.length > 0 ? named : other.activities().filter(({ node }) => node === written);
  return found.length === 1 ? found[0] : undefined;
}

type ForeignName = NonNullable<Call['foreign']>;
