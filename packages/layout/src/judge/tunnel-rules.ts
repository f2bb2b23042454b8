/**
 * The parentheses of tunnels (FIPS 183 §3.3.2.9) can be seen for what they are: no text, box or foreign line
 * touches them.
 */
import type { EndGeometry, Rect } from '@idef0-studio/geometry';
import { middleOfRect, overlapOf, runsThrough } from './plane.js';
import type { Scene, SceneArrow } from './scene.js';
import type { Violation } from './verdict.js';

/** What parentheses take along their line, from the end, and to either side of it, px. */
const EXTENT = { along: 11.5, across: 5.5 } as const;

interface Tunnel {
  readonly arrow: SceneArrow;
  readonly rect: Rect;
}

/** Rule `tunnel-covered`. */
export function checkTunnels(scene: Scene): readonly Violation[] {
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
    .map((end) => ({ arrow, rect: extentOf(end) }));
}

/** Away from a box, and from the frame inwards. */
function extentOf({ kind, side, x, y }: EndGeometry): Rect {
  const { along, across } = EXTENT;
  const isBefore = (side === 'left' || side === 'top') === (kind === 'box');
  const start = isBefore ? -along : 0;
  return side === 'left' || side === 'right'
    ? { x: x + start, y: y - across, width: along, height: 2 * across }
    : { x: x - across, y: y + start, width: 2 * across, height: along };
}

function coveredBy(
  { arrows, drawing }: Scene,
  { arrow, rect }: Tunnel,
  others: readonly Tunnel[],
): readonly string[] {
  const touches = (other: Rect | undefined) => other !== undefined && overlapOf(rect, other) > 0.5;
  const codes = arrows.flatMap(({ drawn }) => drawn.ends);
  return [
    ...codes.filter(({ codeAt }) => touches(codeAt)).map(({ code }) => `the code '${code ?? ''}'`),
    ...drawing.labels.filter(touches).map(({ object }) => `the label '${object}'`),
    ...drawing.boxes.filter(touches).map(({ name }) => `box '${name}'`),
    ...others
      .filter((other) => touches(other.rect))
      .map((other) => `one of '${other.arrow.drawn.object}'`),
    ...arrows
      .filter((other) => other !== arrow && other.runs.some((run) => runsThrough(run, rect, 0.5)))
      .map(({ drawn }) => `the line of '${drawn.object}'`),
  ];
}
