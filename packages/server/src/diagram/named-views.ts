/** The named views of a model, as a list to choose from. */
import { CONTEXT_NODE, namedViewsOf, VIEWS, type NamedView } from '@idef0-studio/model';
import type { ModelQueries } from '@idef0-studio/model';
import type { ModelWorkspace } from '@idef0-studio/language';
import type { NamedViewItem, PictureTarget } from '@idef0-studio/protocol';
import { placeIn, targetOf } from './find-diagram.js';

/** Those that are pictures, in the order of the text. A named diagram is opened as the diagram that it is. */
export function listNamedViews(workspace: ModelWorkspace, uri: string): NamedViewItem[] {
  const model = workspace.modelOf(uri);
  if (model === undefined) return [];
  const place = workspace.placeOf(model);
  return namedViewsOf(model).flatMap((view) => {
    const target = targetOfView(model, uri, view);
    if (target === undefined) return [];
    const { name, definition } = view;
    return {
      ...{ target, model: model.name, name, kind: kindOf(view) },
      ...(place !== undefined && { place }),
      ...(definition !== undefined && { definition }),
    };
  });
}

function targetOfView(
  model: ModelQueries,
  uri: string,
  { kind, name, node, of }: NamedView,
): PictureTarget | undefined {
  if (kind === 'index') return undefined;
  if (kind !== 'diagram') return { ...placeIn(model, uri), view: { kind: 'named', name } };
  const activity = of !== undefined && 'activity' in of ? of.activity : undefined;
  if (node === undefined || activity === undefined) return undefined;
  return targetOf(model, uri, { node, activity: node === CONTEXT_NODE ? '' : activity });
}

function kindOf({ kind }: NamedView): string {
  if (kind === 'index') return 'Node index';
  return kind === 'diagram' ? 'Diagram' : VIEWS[kind].name;
}
