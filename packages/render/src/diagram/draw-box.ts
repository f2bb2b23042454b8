/**
 * A box: square corners, its name in the middle, its number in the lower right corner, and under that
 * corner the node number of the diagram that decomposes it (FIPS 183 §3.2.1.3, §3.3.3 rules 5 and 6). The author's own
 * number stands in the lower left corner, or in the place of the box's number.
 */
import { baseLineOf, boxNumbers, TYPOGRAPHY, type BoxGeometry } from '@idef0-studio/geometry';
import { drawMark, inTone } from '../overlay/draw-tone.js';
import { drawText, group, svgElement, tooltip, type SvgElement } from '../svg/svg-element.js';

/** From the number to the sides of its box; from the box to the node number under it, px. */
const INSET = 4;
const UNDER = 10.5;

export function drawBox(box: BoxGeometry): SvgElement {
  const { left, right } = boxNumbers(box);
  const suffix = box.kind === 'activity' ? '' : '-stub';
  const inside = [
    svgElement('rect', {
      class: suffix === '' ? 'idef0-border' : 'idef0-border idef0-border-stub',
      x: box.x,
      y: box.y,
      width: box.width,
      height: box.height,
    }),
    ...drawName(box, suffix === '' ? 'idef0-name' : 'idef0-name idef0-name-stub'),
    drawCornerText('idef0-number', right, box, box.width - INSET, -INSET),
    ...(left === undefined ? [] : [drawOwnNumber(left, box)]),
  ];
  return group(
    {
      class: `idef0-box idef0-box-${box.kind}`,
      'data-id': box.id,
      'data-node': box.node,
      'data-decomposed': box.decomposed ? 'true' : undefined,
    },
    [
      tooltip(box.name === '' ? box.node : `${box.node} ${box.name}`),
      ...(box.tone === undefined ? inside : inTone(inside, box.tone, box)),
      ...(box.tone === undefined
        ? []
        : [drawMark(box.tone, box, left === undefined ? 'lower' : 'upper')]),
      ...(box.decomposed ? [drawCornerText('idef0-node', box.node, box, box.width, UNDER)] : []),
    ],
  );
}

function drawName(box: BoxGeometry, className: string): readonly SvgElement[] {
  const { leading } = TYPOGRAPHY;
  const size = box.textSize ?? TYPOGRAPHY.name;
  const top = box.y + (box.height - box.lines.length * size * leading) / 2;
  return box.lines.map((line, index) =>
    drawText(className, line, {
      x: box.x + box.width / 2,
      y: baseLineOf(top, index, size, leading),
      anchor: 'middle',
      size,
      weight: 'bold',
    }),
  );
}

function drawOwnNumber(text: string, box: BoxGeometry): SvgElement {
  return drawText('idef0-number', text, {
    x: box.x + INSET,
    y: box.y + box.height - INSET,
    anchor: 'start',
    size: TYPOGRAPHY.label,
    weight: 'regular',
  });
}

/** Text that ends `right` px from the left side of the box, `down` px below its lower side. */
function drawCornerText(
  className: string,
  text: string,
  box: BoxGeometry,
  right: number,
  down: number,
): SvgElement {
  return drawText(className, text, {
    x: box.x + right,
    y: box.y + box.height + down,
    anchor: 'end',
    size: TYPOGRAPHY.label,
    weight: 'regular',
  });
}
