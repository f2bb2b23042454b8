/** A box that no control comes to from the boundary of its diagram, or whose outputs never reach it. */
import type { LinkEnd } from '../../queries/links.js';
import type { IcomRole } from '../../values/fragment.js';
import type { Activity } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { Rule, RuleFinding } from '../rule.js';

export const boxNoWayToBoundary: Rule = {
  code: 'box/no-way-to-boundary',
  title: 'Box cut off from the boundary',
  severity: { fips183: 'off', iso31320: 'information', gost: 'off', relaxed: 'off' },
  clauses: [{ standard: 'ISO/IEC/IEEE 31320-1', section: '9.2' }],
  why: 'What a diagram does it does under a control of its parent and for an output of its parent. A box that no control of the boundary reaches, directly or through other boxes, or whose outputs lead to no output of the boundary, takes no part in that.',
  mend: 'Name what governs the box, or let something that it makes go on to an output of the parent.',
  right: `model Bakery
object Order
activity Run {
  control
    Order
  output
    Bread
  activity Plan {
    control
      Order
    output
      Baking List
  }
  activity Bake {
    control
      Baking List
    output
      Bread
  }
}`,
  wrong: `model Bakery
object Order
activity Run {
  control
    Order
  output
    Bread
  activity Sweep {
    control
      Order
    output
      (Dust)
  }
  activity Bake {
    control
      Order
    output
      Bread
  }
}`,
  scope: 'diagram',
  check,
};

function check(parent: Activity, queries: ModelQueries): readonly RuleFinding[] {
  const { links } = queries.links(parent.id);
  const boxes = queries.relations.childrenOf(parent);
  const pairs = links.map(({ source, target }) => [placeOf(source), placeOf(target)] as const);
  const inside = boxes.map((box) => (box.kind === 'activity' ? box : undefined));
  // A box without any control or output is found as such, and what hangs on it follows from that.
  const without = (role: IcomRole) =>
    inside.flatMap((box, index) =>
      box !== undefined && queries.boundary(box.id)[role].length === 0 ? [index] : [],
    );
  const governed = reached(['control', ...without('control')], pairs);
  const giving = reached(
    ['output', ...without('output')],
    pairs.map(([source, target]) => [target, source] as const),
  );
  return boxes.flatMap(({ kind, name, origin }, box): readonly RuleFinding[] => {
    if (kind !== 'activity' || origin === undefined) return [];
    const lacking = [
      ...(governed.has(box) ? [] : ['no control of the boundary reaches it']),
      ...(giving.has(box) ? [] : ['nothing that it makes reaches an output of the boundary']),
    ];
    if (lacking.length === 0) return [];
    const message = `Box '${name}' is cut off: ${lacking.join(', and ')} (ISO/IEC/IEEE 31320-1 9.2): tie it to what governs it and to what uses it.`;
    return [{ message, origin }];
  });
}

/** A box by its index, or a side of the frame by its role; other sides than control and output are as good
 *  as none. */
type Place = number | 'control' | 'output' | undefined;

function placeOf(end: LinkEnd): Place {
  if (end.kind === 'box') return end.port.box;
  if (end.kind === 'phantom') return end.box;
  const role = end.kind === 'frame' ? end.port.role : end.role;
  const isTunnel = end.kind === 'loose' && end.tunnel;
  return !isTunnel && (role === 'control' || role === 'output') ? role : undefined;
}

/** The boxes that one comes to along the pairs. */
function reached(
  starts: readonly Place[],
  pairs: readonly (readonly [Place, Place])[],
): ReadonlySet<Place> {
  const found = new Set<Place>(starts);
  for (const at of found) {
    if (typeof at === 'string' && !starts.includes(at)) continue;
    for (const [from, to] of pairs) if (from === at && to !== undefined) found.add(to);
  }
  return found;
}
