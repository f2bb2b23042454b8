/** Pictures to be made, of a small diagram of one box and one arrow. */
import type { Diagram } from '@idef0-studio/model';
import type { DiagramTask } from '@idef0-studio/export';

/** The diagram of a node as SVG. */
export function diagramTask(node: string): DiagramTask {
  const layout = { effort: 'typing' } as const;
  return { kind: 'diagram', diagram: diagramOf(node), format: 'svg', layout, look: {} };
}

function diagramOf(node: string): Diagram {
  const none = undefined;
  return {
    model: 'Bakery',
    node,
    title: 'Bake',
    activity: 'Bake',
    frame: {
      usedAt: none,
      author: none,
      project: none,
      date: none,
      revision: none,
      status: 'working',
      number: none,
      purpose: none,
      viewpoint: none,
      context: none,
    },
    boxes: [
      {
        id: 'Knead',
        node: `${node}1`,
        number: 1,
        name: 'Knead',
        decomposed: false,
        kind: 'activity',
      },
    ],
    arrows: [
      {
        id: 'Dough',
        object: 'Dough',
        kind: 'icom',
        sources: [
          {
            kind: 'box',
            box: 0,
            role: 'output',
            object: 'Dough',
            position: 1,
            tunnel: false,
            unbalanced: false,
          },
        ],
        targets: [
          {
            kind: 'boundary',
            role: 'output',
            object: 'Dough',
            code: 'O1',
            order: 0,
            tunnel: false,
            unbalanced: false,
            agents: [],
          },
        ],
      },
    ],
  };
}
