/** A label, and the squiggle that ties it to its line where the two are apart (FIPS 183 §3.2.2.3 rule 4). */
import { baseLineOf, TYPOGRAPHY, type LabelGeometry, type Point } from '@idef0-studio/geometry';
import { drawText, group, rounded, svgElement, type SvgElement } from '../svg/svg-element.js';
import { directionOf } from './piece.js';

export function drawLabel(label: LabelGeometry): SvgElement {
  const { leading } = TYPOGRAPHY;
  const size = TYPOGRAPHY.label / (label.zoom ?? 1);
  const x = { start: label.x, middle: label.x + label.width / 2, end: label.x + label.width };
  const texts = label.lines.map((line, index) =>
    drawText('idef0-text', line, {
      x: x[label.anchor],
      y: baseLineOf(label.y, index, size, leading),
      anchor: label.anchor,
      size,
      weight: 'regular',
    }),
  );
  return group(
    { class: 'idef0-label', 'data-id': label.arrow, 'data-object': label.object },
    label.squiggle === undefined ? texts : [drawSquiggle(label.squiggle), ...texts],
  );
}

/** A stroke of lightning: there, a bit back, and on to the line. */
function drawSquiggle([from, to]: readonly [Point, Point]): SvgElement {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const direction = directionOf(from, to);
  const wide = Math.min(4, length * 0.22);
  const at = (share: number, offset: number): string => {
    const x = from.x + direction.x * length * share - direction.y * offset;
    const y = from.y + direction.y * length * share + direction.x * offset;
    return `${rounded(x)} ${rounded(y)}`;
  };
  return svgElement('path', {
    class: 'idef0-squiggle',
    d: `M${at(0, 0)}L${at(0.58, wide)}L${at(0.42, -wide)}L${at(1, 0)}`,
  });
}
