/** The named views of a model, as a list to choose from. */
import { namedViewsOf, VIEWS, type NamedView } from '@idef0-studio/model';
import type { ModelQueries } from '@idef0-studio/model';
import type { ModelWorkspace } from '@idef0-studio/language';
import type { NamedViewItem, PictureTarget } from '@idef0-studio/protocol';
import { placeIn, referenceIn, targetOf } from './find-diagram.js';

/** Those that are pictures, in the order of the text. */
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
  view: NamedView,
): PictureTarget | undefined {
  const { kind, name } = view;
  if (kind === 'index') return undefined;
  if (kind !== 'diagram') return { ...placeIn(model, uri), view: { kind: 'named', name } };
  const reference = referenceIn(model, view);
  return reference && { ...targetOf(model, uri, reference), named: name };
}

function kindOf({ kind }: NamedView): string {
  if (kind === 'index') return 'Node index';
  return kind === 'diagram' ? 'Diagram' : VIEWS[kind].name;
}
