/** Requests of views on any model, for laws that hold for all of them. */
import {
  levelsOf,
  VIEW_KINDS,
  viewOf,
  viewRequest,
  VIEWS,
  type ModelQueries,
  type View,
  type ViewRequest,
  type ViewSubject,
} from '@idef0-studio/model';

/** Those of each kind that the model has a view for: of the whole, and of what stands first and in the middle. */
export function requestsOf(model: ModelQueries): readonly ViewRequest[] {
  const subjects = [
    undefined,
    ...some(model.activities()).map(({ id }): ViewSubject => ({ activity: id })),
    ...some(model.objects()).map(({ id }): ViewSubject => ({ object: id })),
  ];
  const levels = levelsOf(model).map(({ level }) => level);
  const requests = VIEW_KINDS.flatMap((kind) =>
    (VIEWS[kind].options.some(({ name }) => name === 'level') ? levels : [1]).flatMap((level) =>
      subjects.flatMap((subject) => viewRequest(kind, subject, { level }) ?? []),
    ),
  );
  const far = some(model.activities()).map(({ id }) => impact(id, 'all'));
  return [...requests, ...far].filter((request) => viewOf(model, request) !== undefined);
}

/** The first, and one in the middle. */
function some<Item>(list: readonly Item[]): readonly Item[] {
  const middle = Math.floor(list.length / 2);
  return [...list.slice(0, 1), ...(middle > 0 ? list.slice(middle, middle + 1) : [])];
}

/** The impact of an activity, so many steps both ways. */
export function impact(activity: string, steps: number | 'all'): ViewRequest {
  return { kind: 'impact', of: { activity }, upstream: steps, downstream: steps };
}

/** The view. @throws RangeError where there is none. */
export function viewOrFail(model: ModelQueries, request: ViewRequest): View {
  const view = viewOf(model, request);
  if (view === undefined) throw new RangeError(`No view ${JSON.stringify(request)}`);
  return view;
}
