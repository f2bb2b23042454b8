/**
 * Boxes: those of the diagram, from upper left to lower right (FIPS 183 §3.3.2.6), inside the frame, and
 * large enough for their names (§3.2.1.3).
 */
import { boxNumbers, TYPOGRAPHY, type BoxGeometry, type Rect } from '@idef0-studio/geometry';
import type { DiagramBox } from '@idef0-studio/model';
import { liesIn, middleOfRect, overlapOf, runsThrough } from '../scene/plane.js';
import type { Scene } from '../scene/scene.js';
import type { Violation } from '../verdict.js';

/** Free room between a name and the side of its box, px. */
const MARGIN = 3;

/** Rules whose names begin with `box-`. */
export function checkBoxes(scene: Scene): readonly Violation[] {
  return [
    ...missing(scene),
    ...scene.drawing.boxes.flatMap((box, index) => [
      ...wrong(box, scene.diagram.boxes[index]),
      ...outside(scene, box),
      ...offStaircase(scene.drawing.boxes[index - 1], box),
      ...nameOverflows(scene, box),
      ...nodeCovered(scene, box),
    ]),
  ];
}

function missing({ diagram, drawing }: Scene): readonly Violation[] {
  const drawn = new Set(drawing.boxes.map(({ id }) => id));
  return diagram.boxes
    .filter(({ id }) => !drawn.has(id))
    .map(({ name }) => ({
      rule: 'box-missing',
      message: `Box '${name}' is not drawn.`,
      at: { x: 0, y: 0 },
    }));
}

function wrong(box: BoxGeometry, wanted: DiagramBox | undefined): readonly Violation[] {
  const isSame =
    wanted !== undefined &&
    wanted.id === box.id &&
    wanted.node === box.node &&
    wanted.number === box.number &&
    wanted.ownNumber?.text === box.ownNumber?.text &&
    wanted.name === box.name &&
    wanted.decomposed === box.decomposed &&
    wanted.kind === box.kind;
  if (isSame && withoutBlanks(box.lines.join('')) === withoutBlanks(box.name)) return [];
  const message = `Box '${box.name}' is not the box of the diagram at this place.`;
  return [{ rule: 'box-wrong', message, at: middleOfRect(box) }];
}

/** A text without its blanks: how it was broken into lines does not matter then. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}

function outside({ frame }: Scene, box: BoxGeometry): readonly Violation[] {
  if (liesIn(box, frame, 0)) return [];
  return [
    { rule: 'box-outside', message: `Box '${box.name}' leaves the frame.`, at: middleOfRect(box) },
  ];
}

/** The staircase is strict: no two boxes share a column or a row. */
function offStaircase(before: BoxGeometry | undefined, box: BoxGeometry): readonly Violation[] {
  if (before === undefined) return [];
  if (box.x >= before.x + before.width && box.y >= before.y + before.height) return [];
  const message = `Box '${box.name}' is not to the right of and below '${before.name}'.`;
  return [{ rule: 'box-off-staircase', message, at: middleOfRect(box) }];
}

function nameOverflows({ measure }: Scene, box: BoxGeometry): readonly Violation[] {
  const size = box.textSize ?? TYPOGRAPHY.name;
  const lineHeight = size * TYPOGRAPHY.leading;
  const widths = box.lines.map((line) => measure(line, size, 'bold'));
  const height = box.lines.length * lineHeight;
  const middle = middleOfRect(box);
  const numbers = numberPlaces(box, (text) => measure(text, TYPOGRAPHY.label, 'regular'));
  const isCovered = widths.some((width, index) => {
    const y = middle.y - height / 2 + index * lineHeight;
    const line = { x: middle.x - width / 2, y, width, height: lineHeight };
    return numbers.some((number) => overlapOf(line, number) > 2);
  });
  const fits =
    Math.max(0, ...widths) <= box.width - 2 * MARGIN && height <= box.height - 2 * MARGIN;
  if (fits && !isCovered) return [];
  const message = `The name '${box.name}' does not fit its box, or meets its number.`;
  return [{ rule: 'box-name-overflow', message, at: middle }];
}

/** Where the numbers stand: in the lower right corner (FIPS 183 §3.3.3 rule 5), and an own one perhaps in the left one. */
function numberPlaces(box: BoxGeometry, widthOf: (text: string) => number): readonly Rect[] {
  const height = TYPOGRAPHY.label;
  const { left, right } = boxNumbers(box);
  const y = box.y + box.height - height - 2;
  const width = widthOf(right);
  const place = { x: box.x + box.width - width - 4, y, width, height };
  if (left === undefined) return [place];
  return [place, { x: box.x + 4, y, width: widthOf(left), height }];
}

/** The node number under the lower right corner of a decomposed box (FIPS 183 §3.3.3 rule 6) can be read. */
function nodeCovered({ measure, drawing, arrows }: Scene, box: BoxGeometry): readonly Violation[] {
  if (!box.decomposed) return [];
  const width = measure(box.node, TYPOGRAPHY.label, 'regular');
  const place = { x: box.x + box.width - width, y: box.y + box.height + 2, width, height: 9 };
  const isCovered =
    drawing.labels.some((label) => overlapOf(label, place) > 0.5) ||
    arrows.some(({ runs }) => runs.some((run) => runsThrough(run, place, 0)));
  if (!isCovered) return [];
  const message = `The node number '${box.node}' under its box is covered.`;
  return [{ rule: 'box-node-covered', message, at: middleOfRect(place) }];
}
