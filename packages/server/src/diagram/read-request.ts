/** The options of a `RequestModelAction` hold a target and the style of its picture. */
import { perhaps, PICTURE_STYLE, VIEW_REQUEST } from '@idef0-studio/protocol/schemas';
import type { DiagramOptions } from 'sprotty-protocol';
import * as v from 'valibot';
import type { PictureRequest } from './picture.js';

/** What the client asks for; whatever is no part of a target or a style is left aside. */
export function readRequest(options: DiagramOptions): PictureRequest {
  const { uri, model, project, node, activity, view } = v.parse(OPTIONS, options);
  const place = { uri, model, project, node };
  const target = view === undefined ? { ...place, activity } : { ...place, view };
  return { target, style: v.parse(PICTURE_STYLE, options) };
}

const OPTIONS = v.object({
  uri: v.fallback(v.string(), ''),
  model: perhaps(v.string()),
  project: perhaps(v.string()),
  node: perhaps(v.string()),
  activity: perhaps(v.string()),
  view: perhaps(VIEW_REQUEST),
});
