/** What an element of a picture stands for: activities and objects of the model, with their arrows. */
import type { Devices } from '@idef0-studio/geometry';
import { applyDevices } from '@idef0-studio/layout';
import type { ActivityId, Diagram, DiagramArrow, ObjectId, View } from '@idef0-studio/model';
import type { ElementRef } from '@idef0-studio/protocol';

export type ElementMeaning =
  | { readonly kind: 'activity'; readonly activity: ActivityId }
  /** One object that an arrow of the diagram carries, whole or as a branch: by the name on the diagram. */
  | { readonly kind: 'carried'; readonly arrow: DiagramArrow; readonly object: string }
  | { readonly kind: 'object'; readonly object: ObjectId }
  | { readonly kind: 'agent'; readonly agent: string };

/** What an element of a diagram's picture stands for: one thing, or for a pipe all that runs in it. Empty for
 *  unknown elements. Whatever devices the picture has, its elements are found. */
export function meaningsOnDiagram(
  diagram: Diagram,
  element: ElementRef,
): readonly ElementMeaning[] {
  switch (element.kind) {
    case 'box': {
      const box = diagram.boxes.find(({ id }) => id === element.activity);
      return box === undefined ? [] : [{ kind: 'activity', activity: box.id }];
    }
    case 'arrow':
    case 'label': {
      const arrow = diagram.arrows.find(({ id }) => id === element.arrow);
      if (arrow === undefined) return inPipe(diagram, element.arrow);
      const object = element.kind === 'label' ? element.object : arrow.object;
      return [{ kind: 'carried', arrow, object }];
    }
    default:
      return [];
  }
}

/** What an element of a view's picture stands for: that of a line all objects that go along it. */
export function meaningsOnView(view: View, element: ElementRef): readonly ElementMeaning[] {
  switch (element.kind) {
    case 'view-node': {
      const node = view.nodes.find(({ id }) => id === element.node);
      if (node?.kind === 'activity') return [{ kind: 'activity', activity: node.activity }];
      if (node?.kind === 'object') return [{ kind: 'object', object: node.object }];
      return node?.agent === undefined ? [] : [{ kind: 'agent', agent: node.agent }];
    }
    case 'view-group': {
      const activity = view.groups.find(({ id }) => id === element.group)?.activity;
      return activity === undefined ? [] : [{ kind: 'activity', activity }];
    }
    case 'view-line':
    case 'view-label': {
      const line = view.lines.find(({ id }) => id === element.line);
      return (line?.objects ?? []).map(({ object }) => ({ kind: 'object', object }));
    }
    default:
      return [];
  }
}

/** Devices that put arrows into pipes; the layout may have chosen them by itself. */
const PIPES: readonly Partial<Devices>[] = [
  { bundling: 'pipes' },
  { bundling: 'pipes', tunnelled: 'hide' },
];

function inPipe(diagram: Diagram, id: string): readonly ElementMeaning[] {
  const alone = new Map(diagram.arrows.map((arrow) => [arrow.id, arrow]));
  for (const devices of PIPES) {
    const pipe = applyDevices(diagram, devices).arrows.find((arrow) => arrow.id === id);
    if (pipe?.members === undefined) continue;
    return pipe.members.flatMap((member) => {
      const arrow = alone.get(member.id);
      return arrow === undefined
        ? []
        : [{ kind: 'carried', arrow, object: member.object } as const];
    });
  }
  return [];
}
