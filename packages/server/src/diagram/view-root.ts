/** The picture of a view as it is sent: its geometry, with what is told beside the drawing. */
import type { ViewGeometry } from '@idef0-studio/geometry';
import { ROOT, type PictureContext, type ViewRoot, type ViewTarget } from '@idef0-studio/protocol';
import { EMPTY_SHEET } from './diagram-root.js';
import { headingOf } from './find-view.js';

const ROOT_ID = 'idef0-view';

export function viewRoot(geometry: ViewGeometry, context: PictureContext<ViewTarget>): ViewRoot {
  const node = headingOf(geometry.kind);
  return { type: ROOT.view, id: ROOT_ID, ...geometry, ...context, node };
}

/** The root where there is nothing to draw: what to tell the reader. */
export function emptyViewRoot(
  target: ViewTarget,
  { title, text }: { readonly title: string; readonly text: string },
): ViewRoot {
  const { view } = target;
  const kind = view.kind === 'named' ? 'context' : view.kind;
  const node = view.kind === 'named' ? view.name : headingOf(kind);
  const model = target.model ?? '';
  const path = [{ target, node, title: '' }];
  const nothing = { kind, model, groups: [], nodes: [], lines: [], ...EMPTY_SHEET };
  return { ...viewRoot(nothing, { target, path, empty: { title, text } }), node };
}
