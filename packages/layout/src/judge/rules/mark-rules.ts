/**
 * The parentheses of tunnels (FIPS 183 §3.3.2.9) can be seen for what they are: no text, box or foreign line
 * touches them. Nor does a label touch the head of an arrow: it has a rim that would take a bite out of it.
 */
import type { EndGeometry, Rect } from '@idef0-studio/geometry';
import { middleOfRect, overlapOf, runsThrough } from '../scene/plane.js';
import type { Scene, SceneArrow } from '../scene/scene.js';
import { isOneEnd } from '../scene/shared-ends.js';
import type { Violation } from '../verdict.js';

/** What a mark takes along its line, from the end, and to either side of it, px. */
interface Extent {
  readonly along: number;
  readonly across: number;
}

const PARENTHESES: Extent = { along: 11.5, across: 5.5 };
const HEAD: Extent = { along: 8.5, across: 3.1 };

interface Tunnel {
  readonly arrow: SceneArrow;
  readonly end: EndGeometry;
  readonly rect: Rect;
}

/** Rules `tunnel-covered` and `label-on-head`. */
export function checkMarks(scene: Scene): readonly Violation[] {
  return [...coveredTunnels(scene), ...labelsOnHeads(scene)];
}

function labelsOnHeads({ arrows, drawing }: Scene): readonly Violation[] {
  const heads = arrows.flatMap(({ drawn }) =>
    drawn.ends
      .filter(({ direction }) => direction === 'target')
      .map((end) => ({ object: drawn.object, rect: extentOf(end, HEAD) })),
  );
  return drawing.labels.flatMap((label) =>
    heads
      .filter(({ rect }) => overlapOf(rect, label) > 0.5)
      .map(({ object }) => ({
        rule: 'label-on-head',
        message: `The label '${label.object}' touches a head of '${object}'.`,
        at: middleOfRect(label),
      })),
  );
}

function coveredTunnels(scene: Scene): readonly Violation[] {
  const tunnels = scene.arrows.flatMap((arrow) => tunnelsOf(arrow));
  return tunnels.flatMap((tunnel, index) =>
    coveredBy(scene, tunnel, tunnels.slice(index + 1)).map((other): Violation => {
      const message = `A tunnel of '${tunnel.arrow.drawn.object}' and ${other} touch.`;
      return { rule: 'tunnel-covered', message, at: middleOfRect(tunnel.rect) };
    }),
  );
}

function tunnelsOf(arrow: SceneArrow): readonly Tunnel[] {
  return arrow.drawn.ends
    .filter(({ kind, tunnel }) => tunnel || kind === 'tunnel')
    .map((end) => ({ arrow, end, rect: extentOf(end, PARENTHESES) }));
}

/** Away from a box, and from the frame inwards. */
function extentOf({ kind, side, x, y }: EndGeometry, { along, across }: Extent): Rect {
  const isBefore = (side === 'left' || side === 'top') === (kind === 'box');
  const start = isBefore ? -along : 0;
  return side === 'left' || side === 'right'
    ? { x: x + start, y: y - across, width: along, height: 2 * across }
    : { x: x - across, y: y + start, width: 2 * across, height: along };
}

function coveredBy(
  { arrows, drawing }: Scene,
  { arrow, end, rect }: Tunnel,
  others: readonly Tunnel[],
): readonly string[] {
  const touches = (other: Rect | undefined) => other !== undefined && overlapOf(rect, other) > 0.5;
  const codes = arrows.flatMap(({ drawn }) => drawn.ends);
  return [
    ...codes.filter(({ codeAt }) => touches(codeAt)).map(({ code }) => `the code '${code ?? ''}'`),
    ...drawing.labels.filter(touches).map(({ object }) => `the label '${object}'`),
    ...drawing.boxes.filter(touches).map(({ name }) => `box '${name}'`),
    ...others
      .filter((other) => touches(other.rect) && !isOneEnd(other.end, end))
      .map((other) => `one of '${other.arrow.drawn.object}'`),
    ...arrows
      .filter((other) => other !== arrow && !other.drawn.ends.some((each) => isOneEnd(each, end)))
      .filter((other) => other.runs.some((run) => runsThrough(run, rect, 0.5)))
      .map(({ drawn }) => `the line of '${drawn.object}'`),
  ];
}
