/**
 * The drawing as the judge looks at it: the arrows of diagram and drawing side by side, each with its
 * runs and its tree, and the area in which everything has to lie.
 */
import type { ArrowGeometry, Drawing, Rect, TextMeasurer } from '@idef0-studio/geometry';
import type { Diagram, DiagramArrow } from '@idef0-studio/model';
import { rectOfRun, runsOf, type Run } from './plane.js';
import { treeOf, type Tree } from './tree.js';

export interface SceneArrow {
  readonly drawn: ArrowGeometry;
  /** What it ought to be; undefined where the diagram has no such arrow. */
  readonly wanted: DiagramArrow | undefined;
  readonly runs: readonly Run[];
  /** The runs as rectangles without thickness, in the same order. */
  readonly rects: readonly Rect[];
  readonly tree: Tree;
}

export interface Scene {
  readonly diagram: Diagram;
  readonly drawing: Drawing;
  /** The area of the drawing: all of a Drawing, the frame of a diagram on its sheet. */
  readonly frame: Rect;
  readonly arrows: readonly SceneArrow[];
  readonly measure: TextMeasurer;
}

/** Looks at a drawing (with or without its sheet) next to the diagram that it shows. */
export function sceneOf(diagram: Diagram, drawing: Drawing, measure: TextMeasurer): Scene {
  const wanted = new Map(diagram.arrows.map((arrow) => [arrow.id, arrow]));
  const arrows = drawing.arrows.map((drawn): SceneArrow => {
    const runs = runsOf(drawn.segments);
    const rects = runs.map(rectOfRun);
    return { drawn, wanted: wanted.get(drawn.id), runs, rects, tree: treeOf(runs) };
  });
  return { diagram, drawing, frame: frameOf(drawing), arrows, measure };
}

function frameOf(drawing: Drawing & { readonly frame?: Rect }): Rect {
  return drawing.frame ?? { x: 0, y: 0, width: drawing.width, height: drawing.height };
}
