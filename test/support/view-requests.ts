/** Requests of views on any model, for laws that hold for all of them. */
import {
  levelsOf,
  viewOf,
  type ModelQueries,
  type View,
  type ViewRequest,
} from '@idef0-studio/model';

/** One of each kind, on what stands first and in the middle. */
export function requestsOf(model: ModelQueries): readonly ViewRequest[] {
  const activities = model.activities().map(({ id }) => id);
  const objects = model.objects().map(({ id }) => id);
  const middle = <Item>(list: readonly Item[]) =>
    list.slice(Math.floor(list.length / 2)).slice(0, 1);
  return [
    { kind: 'context' },
    { kind: 'tree' },
    ...levelsOf(model).map(({ level }): ViewRequest => ({ kind: 'map', level })),
    ...[...objects.slice(0, 2), ...middle(objects)].map((object): ViewRequest => ({
      kind: 'object',
      object,
    })),
    ...middle(activities).map((activity) => impact(activity, 'all')),
    ...middle(objects).map((object): ViewRequest => ({
      kind: 'impact',
      of: { object },
      upstream: 2,
      downstream: 2,
    })),
  ];
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
