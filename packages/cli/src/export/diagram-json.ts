/**
 * The geometry of a diagram as JSON, for programs that draw or examine it themselves. px, y down,
 * absolute; segments meet at the corner point. Fields are only ever added to this form.
 */
import type {
  ArrowGeometry,
  BoxGeometry,
  DiagramGeometry,
  EndGeometry,
  LabelGeometry,
  Point,
} from '@idef0-studio/geometry';

/** The text of the file: an object whose lists have one item a line. */
export function geometryJson(geometry: DiagramGeometry): string {
  const { node, title, width, height, frame, notes, model, sheet } = geometry;
  const fields: readonly (readonly [string, unknown])[] = [
    ['node', node],
    ['title', title],
    ['model', model],
    ['width', width],
    ['height', height],
    ['frame', frame],
    ['boxes', geometry.boxes.map(boxJson)],
    ['arrows', geometry.arrows.map(arrowJson)],
    ['labels', geometry.labels.map(labelJson)],
    ['notes', notes],
    ['sheet', sheet],
  ];
  return `{\n${fields.map(([name, value]) => `  "${name}": ${text(value)}`).join(',\n')}\n}\n`;
}

function text(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return json(value);
  return `[\n${value.map((item) => `    ${json(item)}`).join(',\n')}\n  ]`;
}

/** Numbers are rounded to a thousandth of a px. */
function json(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'number' ? Math.round(item * 1000) / 1000 : item,
  );
}

function boxJson(box: BoxGeometry) {
  const { node, number, name, x, y, width, height, id, lines, decomposed, kind } = box;
  return { node, number, name, x, y, width, height, id, lines, decomposed, kind };
}

function arrowJson({ id, object, kind, segments, ends, paths }: ArrowGeometry) {
  return { id, object, segments, ends: ends.map(endJson), kind, paths: paths.map(pathJson) };
}

function endJson(end: EndGeometry) {
  const { kind, direction, role, side, node, object, code, x, y } = end;
  const { codeAt, tunnel, unbalanced } = end;
  return { kind, direction, role, side, node, object, code, x, y, codeAt, tunnel, unbalanced };
}

function pathJson(path: readonly Point[]) {
  return path.map(({ x, y }) => [x, y]);
}

function labelJson(label: LabelGeometry) {
  const { arrow, lines, x, y, width, height, object, anchor, squiggle } = label;
  return { arrow, lines, x, y, width, height, object, anchor, squiggle };
}
