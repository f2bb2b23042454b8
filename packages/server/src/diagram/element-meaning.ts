/** What an element of a picture stands for: activities and objects of the model, with their arrows. */
import type { Devices } from '@idef0-studio/geometry';
import { applyDevices } from '@idef0-studio/layout';
import type { ActivityId, Diagram, DiagramArrow, ObjectId, View } from '@idef0-studio/model';
import { arrowElementId, boxElementId } from './to-smodel.js';
import {
  viewGroupElementId,
  viewLabelElementId,
  viewLineElementId,
  viewNodeElementId,
} from './view-smodel.js';

export type ElementMeaning =
  | { readonly kind: 'activity'; readonly activity: ActivityId }
  /** One object that an arrow of the diagram carries, whole or as a branch: by the name on the diagram. */
  | { readonly kind: 'carried'; readonly arrow: DiagramArrow; readonly object: string }
  | { readonly kind: 'object'; readonly object: ObjectId }
  | { readonly kind: 'agent'; readonly agent: string };

/** What an element of a diagram's picture stands for: one thing, or for a pipe all that runs in it. Empty for
 *  the sheet and for unknown elements. Whatever devices the picture has, its elements are found. */
export function meaningsOnDiagram(diagram: Diagram, element: string): readonly ElementMeaning[] {
  const box = diagram.boxes.find(({ id }) => element === boxElementId(id));
  if (box !== undefined) return [{ kind: 'activity', activity: box.id }];
  for (const arrow of diagram.arrows) {
    const object = objectNamed(arrow, element);
    if (object !== undefined) return [{ kind: 'carried', arrow, object }];
  }
  return inPipe(diagram, element);
}

/** What an element of a view's picture stands for: that of a line all objects that go along it. */
export function meaningsOnView(view: View, element: string): readonly ElementMeaning[] {
  for (const node of view.nodes) {
    if (element !== viewNodeElementId(node.id)) continue;
    if (node.kind === 'activity') return [{ kind: 'activity', activity: node.activity }];
    if (node.kind === 'object') return [{ kind: 'object', object: node.object }];
    return node.agent === undefined ? [] : [{ kind: 'agent', agent: node.agent }];
  }
  const group = view.groups.find(({ id }) => element === viewGroupElementId(id));
  if (group?.activity !== undefined) return [{ kind: 'activity', activity: group.activity }];
  const isLine = (id: string) => [viewLineElementId(id), viewLabelElementId(id)].includes(element);
  const line = view.lines.find(({ id }) => isLine(id));
  return (line?.objects ?? []).map(({ object }) => ({ kind: 'object', object }));
}

/** The object that the element names, where it is this arrow's: its line, or a label of it or of a branch. */
function objectNamed({ id, object }: DiagramArrow, element: string): string | undefined {
  if (element === arrowElementId(id)) return object;
  const label = `label:${id}:`;
  if (!element.startsWith(label)) return undefined;
  return element.slice(label.length).replace(/#\d+$/, '');
}

/** Devices that put arrows into pipes; the layout may have chosen them by itself. */
const PIPES: readonly Partial<Devices>[] = [
  { bundling: 'pipes' },
  { bundling: 'pipes', tunnelled: 'hide' },
];

function inPipe(diagram: Diagram, element: string): readonly ElementMeaning[] {
  const alone = new Map(diagram.arrows.map((arrow) => [arrow.id, arrow]));
  for (const devices of PIPES) {
    const pipe = applyDevices(diagram, devices).arrows.find(
      (arrow) => arrow.members !== undefined && objectNamed(arrow, element) !== undefined,
    );
    if (pipe?.members === undefined) continue;
    return pipe.members.flatMap(({ id, object }) => {
      const arrow = alone.get(id);
      return arrow === undefined ? [] : [{ kind: 'carried', arrow, object } as const];
    });
  }
  return [];
}
