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
import { geometryText } from './geometry-text.js';

/** The text of the file. */
export function geometryJson(geometry: DiagramGeometry): string {
  const { node, title, width, height, frame, notes, model, sheet } = geometry;
  const { form, page, devices, pane } = geometry;
  return geometryText([
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
    ['form', form],
    ['page', page],
    ['devices', devices],
    ['pane', pane],
  ]);
}

function boxJson(box: BoxGeometry) {
  const { node, number, name, x, y, width, height, id, lines, decomposed, kind, textSize } = box;
  return { node, number, name, x, y, width, height, id, lines, decomposed, kind, textSize };
}

function arrowJson({ id, object, kind, segments, ends, paths, members, gaps }: ArrowGeometry) {
  const shape = { segments, ends: ends.map(endJson), kind, paths: paths.map(pathJson) };
  return { id, object, ...shape, members, gaps: gaps && pathJson(gaps) };
}

function endJson(end: EndGeometry) {
  const { kind, direction, role, side, node, object, code, x, y } = end;
  const { codeAt, tunnel, unbalanced, agents, agentsAt } = end;
  const more = { codeAt, tunnel, unbalanced, agents, agentsAt };
  return { kind, direction, role, side, node, object, code, x, y, ...more };
}

function pathJson(path: readonly Point[]) {
  return path.map(({ x, y }) => [x, y]);
}

function labelJson(label: LabelGeometry) {
  const { arrow, lines, x, y, width, height, object, anchor, squiggle, zoom, corner } = label;
  return { arrow, lines, x, y, width, height, object, anchor, squiggle, zoom, corner };
}
