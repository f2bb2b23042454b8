/**
 * Labels: readable (clear of each other, of boxes, of lines), with the right text, and near the line
 * that they name or tied to it by a squiggle (FIPS 183 §3.2.2.3 rule 4).
 */
import { TYPOGRAPHY, type LabelGeometry } from '@idef0-studio/geometry';
import {
  distanceOf,
  liesIn,
  middleOfRect,
  piecesOff,
  overlapOf,
  rectOfPoint,
  rectOfRun,
  runsThrough,
} from '../scene/plane.js';
import type { Scene, SceneArrow } from '../scene/scene.js';
import type { Rule, Violation } from '../verdict.js';
import { withoutBlanks } from './box-rules.js';
import { liesOnLine } from './tree-rules.js';

/** A label without a squiggle stands within this distance of its line, px. */
export const NEAR = 10;
/** By how much it stands nearer to its line than to any other, px. */
const NEARER = 5;
/** How much a label may overlap a box or a label, and a line reach into it, px: the leading. */
const SLACK = 1;

/** Rules whose names begin with `label-`, and `squiggle-loose`. */
export function checkLabels(scene: Scene): readonly Violation[] {
  return scene.drawing.labels.flatMap((label, index) => {
    const arrow = scene.arrows.find(({ drawn }) => drawn.id === label.arrow);
    return [
      ...overlaps(scene, label, scene.drawing.labels.slice(index + 1)),
      ...onLines(scene, label),
      ...badText(scene, label, arrow),
      ...farAway(label, arrow),
      ...ambiguous(scene, label, arrow),
    ];
  });
}

function fault(rule: Rule, label: LabelGeometry, what: string): Violation {
  return { rule, message: `The label '${label.object}' ${what}.`, at: middleOfRect(label) };
}

function overlaps(
  { drawing, frame }: Scene,
  label: LabelGeometry,
  others: readonly LabelGeometry[],
): readonly Violation[] {
  return [
    ...others
      .filter((other) => overlapOf(label, other) > 0.5)
      .map((other) => fault('label-on-label', label, `overlaps the label '${other.object}'`)),
    ...drawing.boxes
      .filter((box) => overlapOf(label, box) > 0.5)
      .map((box) => fault('label-on-box', label, `overlaps box '${box.name}'`)),
    ...(liesIn(label, frame, SLACK) ? [] : [fault('label-outside', label, 'leaves the frame')]),
  ];
}

/** A label that is struck out by a line, be it its own, cannot be read. */
function onLines({ arrows }: Scene, label: LabelGeometry): readonly Violation[] {
  return arrows
    .filter(({ runs }) => runs.some((run) => runsThrough(run, label, SLACK)))
    .map(({ drawn }) => fault('label-on-line', label, `is crossed by a line of '${drawn.object}'`));
}

function badText(
  { measure }: Scene,
  label: LabelGeometry,
  arrow: SceneArrow | undefined,
): readonly Violation[] {
  const found: Violation[] = [];
  const text = withoutBlanks(label.lines.join(''));
  if (!wordingsOf(label, arrow).some((wording) => withoutBlanks(wording) === text)) {
    found.push(fault('label-text', label, 'does not say what its arrow carries'));
  }
  const width = Math.max(
    0,
    ...label.lines.map((line) => measure(line, TYPOGRAPHY.label, 'regular')),
  );
  const height = label.lines.length * TYPOGRAPHY.label;
  if (width > label.width + 1 || height > label.height + 1) {
    found.push(fault('label-overflow', label, 'is larger than its place'));
  }
  return found;
}

/** What a label may say: the name of its object, or what the diagram has instead. Nothing where no line of
 *  its arrow carries that object. */
function wordingsOf({ object }: LabelGeometry, arrow: SceneArrow | undefined): readonly string[] {
  const wanted = arrow?.wanted;
  if (wanted === undefined) return [];
  const whole = wanted.object === object ? wordingOf(wanted) : undefined;
  const ends = [...wanted.sources, ...wanted.targets].filter((end) => end.object === object);
  const atEnds = ends.map((end) => wordingOf(end) ?? whole ?? object);
  return wanted.object === object ? [whole ?? object, ...atEnds] : atEnds;
}

function wordingOf(carrier: { readonly caption?: readonly string[] }): string | undefined {
  const wording = carrier.caption?.join(' ').trim() ?? '';
  return wording === '' ? undefined : wording;
}

function farAway(label: LabelGeometry, arrow: SceneArrow | undefined): readonly Violation[] {
  if (arrow === undefined) return [];
  if (label.squiggle !== undefined) {
    const [start, end] = label.squiggle;
    const isTied = distanceOf(rectOfPoint(start), label) <= 4 && liesOnLine(end, arrow.runs);
    return isTied ? [] : [fault('squiggle-loose', label, 'has a squiggle that ties it to nothing')];
  }
  const distance = Math.min(...arrow.runs.map((run) => distanceOf(rectOfRun(run), label)));
  if (distance <= NEAR) return [];
  return [fault('label-far', label, `is ${distance.toFixed(0)} px from its line`)];
}

/** A label that could be read at another line: it is not clearly nearer to its own. What leaves or arrives as one line
 *  with it is no other, nor is its beginning where it parts from it. */
function ambiguous(
  { arrows }: Scene,
  label: LabelGeometry,
  arrow: SceneArrow | undefined,
): readonly Violation[] {
  if (arrow === undefined || label.squiggle !== undefined) return [];
  const own = Math.min(...arrow.rects.map((rect) => distanceOf(rect, label)));
  const near = own + NEARER - SLACK / 2;
  return arrows
    .filter(({ drawn }) => drawn.id !== arrow.drawn.id)
    .filter(({ rects, runs }) => {
      if (!rects.some((rect) => distanceOf(rect, label) < near)) return false;
      return runs
        .flatMap((run) => piecesOff(run, arrow.runs, near))
        .some((piece) => distanceOf(rectOfRun(piece), label) < near);
    })
    .map(({ drawn }) => fault('label-ambiguous', label, `stands near a line of '${drawn.object}'`));
}
