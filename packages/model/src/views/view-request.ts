/** Requests of views, made and read by the table of the views. */
import {
  VIEWS,
  type ViewKind,
  type ViewOptions,
  type ViewRequest,
  type ViewSubject,
} from '../values/view-kinds.js';

/** The view of something, or of the whole model. Options that are not said are as usual, those that the view does not
 *  have are left aside. Undefined where the view cannot be of that. */
export function viewRequest(
  kind: ViewKind,
  subject: ViewSubject | undefined,
  written: ViewOptions = {},
): ViewRequest | undefined {
  const { of, options } = VIEWS[kind];
  const taken = options.flatMap(({ name, usual, isOptional }) => {
    const value = written[name] ?? (isOptional ? undefined : usual);
    return value === undefined ? [] : [[name, value] as const];
  });
  const request = { kind, ...(of.length > 1 ? { of: subject } : subject) };
  const whole = { ...request, ...Object.fromEntries(taken) };
  return isViewRequest(whole) ? whole : undefined;
}

/** Whether it is of what such a view can be of. */
function isViewRequest(request: {
  readonly kind: ViewKind;
  readonly of?: ViewSubject | undefined;
}): request is ViewRequest {
  const { of, needs } = VIEWS[request.kind];
  const named = Object.keys(of.length > 1 ? (request.of ?? {}) : request);
  const subjects = (['activity', 'object'] as const).filter((name) => named.includes(name));
  if (subjects.length === 0) return needs === undefined;
  return subjects.every((name) => of.includes(name));
}

/** What a view is of; undefined: the whole model. */
export function subjectIn(request: ViewRequest): ViewSubject | undefined {
  if ('of' in request) return request.of;
  if ('object' in request) return { object: request.object };
  if (!('activity' in request) || request.activity === undefined) return undefined;
  return { activity: request.activity };
}

/** The same view of another activity; the same where it is of none. */
export function withActivity(request: ViewRequest, activity: string): ViewRequest {
  if ('of' in request) return 'activity' in request.of ? { ...request, of: { activity } } : request;
  return 'activity' in request ? { ...request, activity } : request;
}
