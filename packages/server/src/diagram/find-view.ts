/** From a target to a view of a model, and from A-0 down to it. */
import type { PageSize } from '@idef0-studio/geometry';
import type { ModelWorkspace } from '@idef0-studio/language';
import {
  CONTEXT_NODE,
  diagramNodeFor,
  findActivity,
  overlayIn,
  subjectIn,
  underName,
  viewOf,
  viewRequestOf,
  VIEWS,
  withActivity,
} from '@idef0-studio/model';
import type {
  Activity,
  ModelQueries,
  Overlay,
  View,
  ViewKind,
  ViewRequest,
} from '@idef0-studio/model';
import type { NamedViewRequest, PathStep, ViewTarget } from '@idef0-studio/protocol';
import {
  failedModel,
  modelOfTarget,
  NO_MODEL,
  pathOf,
  placeIn,
  viewNamed,
  type NoDiagram,
} from './find-diagram.js';

export interface FoundView {
  readonly kind: 'found';
  readonly model: ModelQueries;
  readonly view: View;
  readonly target: ViewTarget;
  /** Where the model is, if another has its name. */
  readonly place: string | undefined;
  /** From A-0 down to the diagram that the view belongs to, then the view. */
  readonly path: readonly PathStep[];
  /** The paper that a view of the text asks for. */
  readonly page?: PageSize;
  /** What it colours its boxes by. */
  readonly overlay?: Overlay;
}

/** The view of a target. Where its activity is gone, the node decides. */
export function findView(workspace: ModelWorkspace, target: ViewTarget): FoundView | NoDiagram {
  const model = modelOfTarget(workspace, target);
  if (model === undefined) return NO_MODEL;
  const failure = workspace.failureOf(model);
  if (failure !== undefined) return failedModel(model, failure);
  if (target.view.kind === 'named') return findNamed(workspace, model, target.uri, target.view);
  const activity = activityOf(model, target.view, target.node);
  const request = activity === undefined ? target.view : withActivity(target.view, activity.id);
  const view = viewOf(model, request);
  if (view === undefined) return gone(subjectName(request));
  const node = activity === undefined ? {} : { node: activity.node };
  const found = { ...placeIn(model, target.uri), ...node, view: request };
  const place = workspace.placeOf(model);
  const path = wayTo(model, found, view, activity);
  return { kind: 'found', model, view, target: found, place, path };
}

/** What a view of the text shows now. */
function findNamed(
  workspace: ModelWorkspace,
  model: ModelQueries,
  uri: string,
  wanted: NamedViewRequest,
): FoundView | NoDiagram {
  const isThere = model.plainElements('view').some(({ name }) => name === wanted.name);
  if (!isThere) return gone(wanted.name);
  const named = viewNamed(model, wanted.name);
  const request = named && viewRequestOf(named);
  const shown = request && viewOf(model, request);
  if (named === undefined || request === undefined || shown === undefined)
    return {
      kind: 'none',
      title: `'${wanted.name}' shows nothing`,
      text: 'Its lines do not say yet what to draw: see what is found in them.',
    };
  const view = underName(shown, named);
  const target = { ...placeIn(model, uri), view: wanted };
  const path = wayTo(model, target, view, activityOf(model, request, undefined));
  const { page } = named;
  const place = workspace.placeOf(model);
  const overlay = overlayIn(model, named);
  const said = { ...(page && { page }), ...(overlay && { overlay }) };
  return { kind: 'found', model, view, target, place, path, ...said };
}

/** What kind of view it is, as the reader is told. */
export function headingOf(kind: ViewKind): string {
  const { name, heading = name } = VIEWS[kind];
  return heading;
}

/** Id of the activity that a view is about; undefined where it is about all, or about an object. */
export function activityIn(request: ViewRequest): string | undefined {
  const subject = subjectIn(request);
  return subject !== undefined && 'activity' in subject ? subject.activity : undefined;
}

function activityOf(
  model: ModelQueries,
  view: ViewRequest,
  node: string | undefined,
): Activity | undefined {
  const id = activityIn(view);
  if (id === undefined) return undefined;
  return model.activity(id) ?? (node === undefined ? undefined : findActivity(model, node));
}

function wayTo(
  model: ModelQueries,
  target: ViewTarget,
  { kind, title }: View,
  activity: Activity | undefined,
): readonly PathStep[] {
  const node =
    activity === undefined ? CONTEXT_NODE : (diagramNodeFor(model, activity.id) ?? CONTEXT_NODE);
  const root = activity?.id ?? model.root()?.id;
  const shown = model.activities().find((each) => each.node === node)?.id ?? root;
  const above = shown === undefined ? [] : pathOf(model, target.uri, { node, activity: shown });
  return [...above, { target, node: headingOf(kind), title }];
}

function gone(name: string | undefined): NoDiagram {
  return {
    kind: 'none',
    title: name === undefined ? 'Nothing to show' : `'${name}' is not in the model`,
    text: 'It was renamed or taken away. Choose the view again for what there is now.',
  };
}

function subjectName(request: ViewRequest): string | undefined {
  const subject = subjectIn(request);
  if (subject === undefined) return undefined;
  return 'object' in subject ? subject.object : subject.activity.split('/').at(-1);
}
