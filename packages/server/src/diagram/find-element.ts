/** From an element of a picture to what it stands for in the model. */
import type { ModelWorkspace } from '@idef0-studio/language';
import type { Diagram, ModelQueries } from '@idef0-studio/model';
import type { ElementRef, PictureTarget } from '@idef0-studio/protocol';
import { meaningsOnDiagram, meaningsOnView, type ElementMeaning } from './element-meaning.js';
import { findDiagram } from './find-diagram.js';
import { findView } from './find-view.js';

export interface FoundElement {
  readonly model: ModelQueries;
  /** The diagram that has the element; undefined where a view has it. */
  readonly diagram: Diagram | undefined;
  readonly meanings: readonly ElementMeaning[];
}

/** The element of a target's picture; undefined where there is no such picture. */
export function findElement(
  workspace: ModelWorkspace,
  target: PictureTarget,
  element: ElementRef,
): FoundElement | undefined {
  if (target.view !== undefined) {
    const found = findView(workspace, target);
    if (found.kind === 'none') return undefined;
    const meanings = meaningsOnView(found.view, element);
    return { model: found.model, diagram: undefined, meanings };
  }
  const found = findDiagram(workspace, target);
  if (found.kind === 'none') return undefined;
  const { model, diagram } = found;
  return { model, diagram, meanings: meaningsOnDiagram(diagram, element) };
}
