/** A view with places but without its sheet: what each way of laying out makes. Origin at its upper left. */
import type {
  Point,
  TextMeasurer,
  ViewGroupGeometry,
  ViewLabelGeometry,
  ViewLineGeometry,
  ViewNodeGeometry,
} from '@idef0-studio/geometry';
import type { ViewLine } from '@idef0-studio/model';

export interface ViewDrawing {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly ViewGroupGeometry[];
  readonly nodes: readonly ViewNodeGeometry[];
  readonly lines: readonly ViewLineGeometry[];
  readonly notes: readonly string[];
}

export const EMPTY_DRAWING: ViewDrawing = {
  width: 0,
  height: 0,
  groups: [],
  nodes: [],
  lines: [],
  notes: [],
};

export interface ViewLayoutOptions {
  readonly measure: TextMeasurer;
  /** Width over height of what the drawing is to fill, where its way of laying out has a choice. */
  readonly aspect: number;
  /** How much the size counts against what makes lines easy to follow: more on paper, where it is that of the text. */
  readonly tightness: number;
}

/** A line of a view along `points`. */
export function lineAlong(
  line: ViewLine,
  points: readonly Point[],
  label?: ViewLabelGeometry,
): ViewLineGeometry {
  const { id, from, to, kind, role, objects } = line;
  return {
    id,
    from,
    to,
    kind,
    role,
    weight: objects.length,
    objects: objects.map(({ name }) => name),
    points,
    label,
  };
}

/** Moved by whole numbers or not: everything of it. */
export function shifted(drawing: ViewDrawing, dx: number, dy: number): ViewDrawing {
  const move = <Place extends Point>(place: Place): Place => ({
    ...place,
    x: place.x + dx,
    y: place.y + dy,
  });
  return {
    ...drawing,
    groups: drawing.groups.map(move),
    nodes: drawing.nodes.map(move),
    lines: drawing.lines.map((line) => ({
      ...line,
      points: line.points.map(move),
      gaps: line.gaps?.map(move),
      label: line.label === undefined ? undefined : move(line.label),
    })),
  };
}
