/** The picture of a diagram as it is sent: its geometry, with what is told beside the drawing. */
import { NO_DEVICES, type DiagramGeometry } from '@idef0-studio/geometry';
import {
  ROOT,
  type DiagramRoot,
  type DiagramTarget,
  type PictureContext,
} from '@idef0-studio/protocol';

/** One picture replaces the other under this id, so that the change can be animated. */
const ROOT_ID = 'idef0-diagram';

export function diagramRoot(
  geometry: DiagramGeometry,
  context: PictureContext<DiagramTarget>,
): DiagramRoot {
  const devices = { ...NO_DEVICES, ...geometry.devices };
  // Where the next layout starts is of use here alone.
  const drawn = { ...geometry, layoutState: undefined };
  return { type: ROOT.diagram, id: ROOT_ID, ...drawn, ...context, devices };
}

/** The root where there is nothing to draw: what to tell the reader. */
export function emptyDiagramRoot(
  target: DiagramTarget,
  { title, text }: { readonly title: string; readonly text: string },
): DiagramRoot {
  const nothing = { model: '', node: '', boxes: [], arrows: [], labels: [], ...EMPTY_SHEET };
  return diagramRoot(nothing, { target, path: [], empty: { title, text } });
}

/** What all drawings of nothing have. */
export const EMPTY_SHEET = {
  title: '',
  width: 0,
  height: 0,
  frame: { x: 0, y: 0, width: 0, height: 0 },
  notes: [],
  sheet: [],
} as const;
