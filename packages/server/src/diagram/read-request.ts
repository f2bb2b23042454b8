/** The options of a `RequestModelAction` hold a target and the style of its picture. */
import type { ViewRequest } from '@idef0-studio/model';
import type { DiagramOptions } from 'sprotty-protocol';
import * as v from 'valibot';
import type { PictureRequest } from './picture.js';

/** What the client asks for; whatever is no part of a target or a style is left aside. */
export function readRequest(options: DiagramOptions): PictureRequest {
  const { uri, model, project, node, activity, view, devices, page } = v.parse(OPTIONS, options);
  const place = { uri, model, project, node };
  const target = view === undefined ? { ...place, activity } : { ...place, view };
  return { target, style: { devices, page } };
}

/** What is nothing of the kind is as if it were not there. */
function perhaps<Schema extends v.GenericSchema>(schema: Schema) {
  return v.fallback(v.optional(schema), undefined);
}

const REACH = v.union([v.number(), v.literal('all')]);

const VIEW = v.variant('kind', [
  v.object({ kind: v.literal('context') }),
  v.object({
    ...{ kind: v.literal('tree') },
    ...{ activity: v.optional(v.string()), depth: v.optional(REACH) },
  }),
  v.object({ kind: v.literal('map'), level: v.number(), activity: v.optional(v.string()) }),
  v.object({ kind: v.literal('object'), object: v.string() }),
  v.object({
    kind: v.literal('impact'),
    of: v.union([v.object({ activity: v.string() }), v.object({ object: v.string() })]),
    upstream: REACH,
    downstream: REACH,
  }),
]) satisfies v.GenericSchema<ViewRequest>;

const DEVICES = v.object({
  tunnelled: perhaps(v.picklist(['show', 'hide'])),
  bundling: perhaps(v.picklist(['none', 'pipes'])),
  labels: perhaps(v.picklist(['names', 'codes'])),
  farEnds: perhaps(v.picklist(['auto', 'repeat'])),
  colour: perhaps(v.picklist(['none', 'role'])),
});

const OPTIONS = v.object({
  uri: v.fallback(v.string(), ''),
  model: perhaps(v.string()),
  project: perhaps(v.string()),
  node: perhaps(v.string()),
  activity: perhaps(v.string()),
  // As it came: pictures are told apart by it.
  view: perhaps(v.custom<ViewRequest>((view) => v.is(VIEW, view))),
  devices: perhaps(DEVICES),
  page: perhaps(v.picklist(['A4', 'A3', 'letter', 'none'])),
});
