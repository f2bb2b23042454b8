/**
 * How long one diagram takes in a warm process: its layout, and its drawing as SVG.
 */
import { measureText } from '@idef0-studio/geometry';
import { loadWorkspace, type SourceText } from '@idef0-studio/language';
import { layoutDiagram } from '@idef0-studio/layout';
import { diagramOf, diagramsOf, type Diagram } from '@idef0-studio/model';
import { drawDiagram, toSvg } from '@idef0-studio/render';

export interface DiagramTimes {
  readonly node: string;
  readonly boxes: number;
  readonly arrows: number;
  /** From nothing, at the effort of an export. */
  readonly layoutMs: number;
  /** From the last layout, at the effort of an editor, after one arrow has gone. */
  readonly typingMs: number;
  readonly svgMs: number;
}

/** Times of all diagrams of all models of the files, after a first round that is not counted. */
export async function diagramTimes(files: readonly SourceText[]): Promise<readonly DiagramTimes[]> {
  const workspace = await loadWorkspace(files);
  const diagrams = workspace
    .models()
    .flatMap((model) => diagramsOf(model).flatMap(({ node }) => diagramOf(model, node) ?? []));
  for (const diagram of diagrams.slice(0, 5)) timesOf(diagram);
  return diagrams.map(timesOf);
}

function timesOf(diagram: Diagram): DiagramTimes {
  const [layoutMs, geometry] = timed(() =>
    layoutDiagram(diagram, { measure: measureText, effort: 'normal' }),
  );
  const less = { ...diagram, arrows: diagram.arrows.slice(0, -1) };
  const [typingMs] = timed(() =>
    layoutDiagram(less, { measure: measureText, effort: 'typing', previous: geometry }),
  );
  const [svgMs] = timed(() => toSvg(drawDiagram(geometry)));
  const { node, boxes, arrows } = diagram;
  return { node, boxes: boxes.length, arrows: arrows.length, layoutMs, typingMs, svgMs };
}

function timed<T>(run: () => T): readonly [number, T] {
  const start = performance.now();
  const result = run();
  return [performance.now() - start, result];
}
