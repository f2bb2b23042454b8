/** What requests of views look like when they come from outside: as the table of the views has them. */
import type { ViewDescription, ViewOption, ViewRequest } from '@idef0-studio/model';
import * as v from 'valibot';
import { VIEWS } from './generated/views.js';

/** Whether it asks for a view that there is, in that view's own words. */
export function isViewRequest(view: unknown): view is ViewRequest {
  return SCHEMAS.some((schema) => v.is(schema, view));
}

const SCHEMAS = Object.entries(VIEWS).map(([kind, description]) =>
  v.object({
    kind: v.literal(kind),
    ...subjectOf(description),
    ...Object.fromEntries(description.options.map((option) => [option.name, valueOf(option)])),
  }),
);

/** `activity` or `object`, `of` where it may be either. */
function subjectOf({ of, needs }: ViewDescription): v.ObjectEntries {
  const [name, other] = of;
  if (name === undefined) return {};
  const either = v.union([v.object({ activity: v.string() }), v.object({ object: v.string() })]);
  const schema = other === undefined ? v.string() : either;
  return { [other === undefined ? name : 'of']: needs === undefined ? v.optional(schema) : schema };
}

function valueOf({ type, isOptional }: ViewOption): v.GenericSchema {
  const value = type === 'level' ? v.number() : v.union([v.number(), v.literal('all')]);
  return isOptional ? v.optional(value) : value;
}
