/**
 * The geometry of a view as JSON, for programs that draw or examine it themselves. px, y down, absolute.
 * Fields are only ever added to this form.
 */
import type { ViewGeometry } from '@idef0-studio/geometry';
import { geometryText } from './geometry-text.js';

/** The text of the file. */
export function viewJson(geometry: ViewGeometry): string {
  const { kind, model, title, width, height, frame, groups, nodes, lines, notes, sheet } = geometry;
  return geometryText([
    ['view', kind],
    ['title', title],
    ['model', model],
    ['width', width],
    ['height', height],
    ['frame', frame],
    ['groups', groups],
    ['nodes', nodes],
    ['lines', lines],
    ['notes', notes],
    ['sheet', sheet],
  ]);
}
