/** Drawings in windows, held to the rules that do not depend on which arrows there was room to name. */
import {
  labelAtZoom,
  measureText,
  type DiagramGeometry,
  type Segment,
} from '@idef0-studio/geometry';
import { judge } from '@idef0-studio/layout';
import type { Diagram } from '@idef0-studio/model';

/** On a screen names come and go with the zoom. */
const NAMING = ['arrow-unlabelled', 'part-unlabelled', 'join-unlabelled'];

/** What is wrong with a drawing shown so many times as large as whole. The judge knows one size of text: that labels are
 *  as large as their texts is seen on the whole drawing. */
export function brokenAt(
  diagram: Diagram,
  geometry: DiagramGeometry,
  zoom: number,
): readonly string[] {
  const labels = geometry.labels
    .filter((label) => (label.zoom ?? 1) <= zoom)
    .map((label) => labelAtZoom(label, zoom));
  const shown = { ...geometry, labels };
  const { violations } = judge(diagram, shown, { measure: measureText });
  const ignored = zoom === 1 ? NAMING : [...NAMING, 'label-overflow', NEARNESS];
  return [
    ...violations.filter(({ rule }) => !ignored.includes(rule)),
    ...(zoom === 1 ? [] : ambiguousIn(diagram, magnified(shown, zoom))),
  ].map(({ rule, message }) => `${diagram.node} at ${zoom}: ${rule}: ${message}`);
}

/** How near a label is to lines counts in px of the screen. */
const NEARNESS = 'label-ambiguous';

function ambiguousIn(diagram: Diagram, geometry: DiagramGeometry) {
  const { violations } = judge(diagram, geometry, { measure: measureText });
  return violations.filter(({ rule }) => rule === NEARNESS);
}

/** Lines and labels as large as they are on the screen. */
function magnified(geometry: DiagramGeometry, by: number): DiagramGeometry {
  const larger = ([x1, y1, x2, y2]: Segment): Segment => [x1 * by, y1 * by, x2 * by, y2 * by];
  return {
    ...geometry,
    arrows: geometry.arrows.map((arrow) => ({ ...arrow, segments: arrow.segments.map(larger) })),
    labels: geometry.labels.map((label) => {
      const [x, y, right, bottom] = larger([
        ...([label.x, label.y] as const),
        ...([label.x + label.width, label.y + label.height] as const),
      ]);
      return { ...label, x, y, width: right - x, height: bottom - y };
    }),
  };
}

/** Share of the arrows that are named on the whole drawing. */
export function shareNamed({ arrows, labels }: DiagramGeometry): number {
  const whole = labels.filter(({ zoom }) => zoom === undefined);
  return new Set(whole.map(({ arrow }) => arrow)).size / arrows.length;
}
