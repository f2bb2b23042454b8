/** The options of a `RequestModelAction` hold a target and the style of its picture. */
import type { DiagramOptions } from 'sprotty-protocol';
import type { PictureStyle, PictureTarget } from '../protocol.js';
import type { PictureWish } from './picture.js';

/** What the client asks for; whatever is no part of a target or a style is left aside. */
export function readWish(options: DiagramOptions): PictureWish {
  return { target: readTarget(options), style: readStyle(options) };
}

function readTarget({ uri, model, project, node, activity, view }: DiagramOptions): PictureTarget {
  const place = {
    uri: typeof uri === 'string' ? uri : '',
    ...(typeof model === 'string' ? { model } : {}),
    ...(typeof project === 'string' ? { project } : {}),
    ...(typeof node === 'string' ? { node } : {}),
  };
  // What a view may be is checked by nobody on the way: it comes from our own webview.
  if (isMap(view)) return { ...place, view } as unknown as PictureTarget;
  return { ...place, ...(typeof activity === 'string' ? { activity } : {}) };
}

function readStyle({ devices, page }: DiagramOptions): PictureStyle {
  const style = {
    ...(isMap(devices) ? { devices } : {}),
    ...(typeof page === 'string' ? { page } : {}),
  };
  return style as PictureStyle;
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
