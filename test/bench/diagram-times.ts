/**
 * How long one diagram takes in a warm process: its layout, and its drawing as SVG.
 */
import { measureText } from '@idef0-studio/geometry';
import { loadWorkspace, type SourceText } from '@idef0-studio/language';
import { layoutDiagram } from '@idef0-studio/layout';
import { type Diagram } from '@idef0-studio/model';
import { drawDiagram, toSvg } from '@idef0-studio/render';
import { leastTime } from './statistics.js';

export interface DiagramTimes {
  readonly node: string;
  readonly boxes: number;
  readonly arrows: number;
  /** From nothing, at the effort of an export. */
  readonly layoutMs: number;
  /** From the last layout, at the effort of an export, after one arrow has gone. */
  readonly editedMs: number;
  /** From the last layout, at the effort of an editor, after one arrow has gone. */
  readonly typingMs: number;
  readonly svgMs: number;
}

/** All diagrams of all models of the files, model by model, in node order. */
export async function diagramsIn(files: readonly SourceText[]): Promise<readonly Diagram[]> {
  const workspace = await loadWorkspace(files);
  return workspace
    .models()
    .flatMap((model) => model.diagrams().flatMap(({ node }) => model.diagram(node) ?? []));
}

/** Times of the diagrams, after a first round that is not counted. */
export function diagramTimes(diagrams: readonly Diagram[]): readonly DiagramTimes[] {
  for (const diagram of diagrams.slice(0, 5)) timesOf(diagram);
  return diagrams.map(timesOf);
}

/** Times of one diagram: the least of two runs each. */
export function timesOf(diagram: Diagram): DiagramTimes {
  const measure = measureText;
  const [layoutMs, geometry] = leastTime(2, () =>
    layoutDiagram(diagram, { measure, effort: 'normal' }),
  );
  const less = { ...diagram, arrows: diagram.arrows.slice(0, -1) };
  const again = (effort: 'typing' | 'normal') =>
    leastTime(2, () => layoutDiagram(less, { measure, effort, previous: geometry }))[0];
  const [svgMs] = leastTime(2, () => toSvg(drawDiagram(geometry)));
  const { node, boxes, arrows } = diagram;
  return {
    node,
    boxes: boxes.length,
    arrows: arrows.length,
    layoutMs,
    editedMs: again('normal'),
    typingMs: again('typing'),
    svgMs,
  };
}
