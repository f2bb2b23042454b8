/**
 * A small drawing, made by hand and without a fault, with the diagram that it shows: a fork, a join, a
 * bundle that splits, a tunnel and a call on two boxes. The tests of the judge break it in one place.
 */
import type {
  ArrowGeometry,
  BoxGeometry,
  Drawing,
  EndGeometry,
  LabelGeometry,
  TextMeasurer,
} from '@idef0-studio/geometry';
import type { ArrowEnd, Diagram, DiagramArrow, DiagramBox, IcomRole } from '@idef0-studio/model';

/** Every character is half as wide as it is high. */
export const measure: TextMeasurer = (text, size) => text.length * size * 0.5;

export const diagram: Diagram = {
  model: 'Sample',
  node: 'A0',
  title: 'Run the shop',
  activity: 'shop',
  frame: {
    usedAt: undefined,
    author: undefined,
    project: undefined,
    date: undefined,
    revision: undefined,
    status: 'working',
    number: undefined,
    purpose: undefined,
    viewpoint: undefined,
    context: undefined,
  },
  boxes: [wantedBox(1, 'Sell'), wantedBox(2, 'Deliver the goods')],
  arrows: [
    wanted('Order', [atBoundary('input', 'Order', 'I1')], [atBox(0, 'input', 'Order')]),
    wanted(
      'Rules',
      [atBoundary('control', 'Rules', 'C1')],
      [atBox(0, 'control', 'Rules'), atBox(1, 'control', 'Rules')],
    ),
    wanted(
      'Results',
      [atBox(0, 'output', 'Results'), atBox(1, 'output', 'Results')],
      [atBoundary('output', 'Results', 'O1')],
    ),
    wanted(
      'Docs',
      [atBoundary('mechanism', 'Docs', 'M1')],
      [atBox(0, 'mechanism', 'Manual'), atBox(1, 'mechanism', 'Guide')],
    ),
    wanted('Waste', [atBox(0, 'output', 'Waste')], [atBoundary('output', 'Waste', undefined)]),
    { ...wanted('OTHER/A3', [atBox(1, 'call', 'OTHER/A3')], []), kind: 'call' },
  ],
};

export const drawing: Drawing = {
  model: 'Sample',
  node: 'A0',
  title: 'Run the shop',
  width: 800,
  height: 500,
  boxes: [box(0, 150, 150), box(1, 500, 320)],
  arrows: [
    arrow(
      'Order',
      ['0,190 150,190'],
      [end('source', 'input', 0, 190, 'I1'), end('target', 'input', 150, 190, undefined, 'A1')],
    ),
    arrow(
      'Rules',
      ['200,0 200,150', '200,0 200,100 580,100 580,320'],
      [
        end('source', 'control', 200, 0, 'C1'),
        end('target', 'control', 200, 150, undefined, 'A1'),
        end('target', 'control', 580, 320, undefined, 'A2'),
      ],
      ['200,0 200,150', '200,100 580,100', '580,100 580,320'],
    ),
    arrow(
      'Results',
      ['310,190 720,190 720,360 800,360', '660,360 800,360'],
      [
        end('source', 'output', 310, 190, undefined, 'A1'),
        end('source', 'output', 660, 360, undefined, 'A2'),
        end('target', 'output', 800, 360, 'O1'),
      ],
      ['310,190 720,190', '720,190 720,360', '660,360 800,360'],
    ),
    arrow(
      'Docs',
      ['230,500 230,230', '230,500 230,450 580,450 580,400'],
      [
        end('source', 'mechanism', 230, 500, 'M1'),
        { ...end('target', 'mechanism', 230, 230, undefined, 'A1'), object: 'Manual' },
        { ...end('target', 'mechanism', 580, 400, undefined, 'A2'), object: 'Guide' },
      ],
      ['230,500 230,230', '230,450 580,450', '580,450 580,400'],
    ),
    arrow(
      'Waste',
      ['310,210 800,210'],
      [
        end('source', 'output', 310, 210, undefined, 'A1'),
        { ...end('target', 'output', 800, 210), kind: 'tunnel' },
      ],
    ),
    {
      ...arrow('OTHER/A3', ['620,400 620,440'], [end('source', 'call', 620, 400, undefined, 'A2')]),
      kind: 'call',
    },
  ],
  labels: [
    label('Order', 'Order', 6, 174),
    label('Rules', 'Rules', 206, 20),
    label('Results', 'Results', 316, 174),
    label('Results', 'Results', 740, 344),
    label('Docs', 'Docs', 236, 475),
    label('Docs', 'Manual', 236, 300),
    label('Docs', 'Guide', 480, 434),
    label('Waste', 'Waste', 316, 213),
    label('OTHER/A3', 'OTHER/A3', 626, 420),
  ],
  notes: [],
};

function wantedBox(number: number, name: string): DiagramBox {
  const node = `A${number}`;
  return { id: `shop/${name}`, node, number, name, decomposed: false, kind: 'activity' };
}

function wanted(object: string, sources: ArrowEnd[], targets: ArrowEnd[]): DiagramArrow {
  return { id: object, object, kind: 'icom', sources, targets };
}

function atBox(index: number, role: IcomRole | 'call', object: string): ArrowEnd {
  const marks = { tunnel: false, unbalanced: false };
  return { kind: 'box', box: index, role, object, position: 1, ...marks };
}

function atBoundary(role: IcomRole, object: string, code: string | undefined): ArrowEnd {
  const tunnel = code === undefined;
  return { kind: 'boundary', role, object, code, order: 0, tunnel, unbalanced: false, agents: [] };
}

function box(index: number, x: number, y: number): BoxGeometry {
  const of = diagram.boxes[index] ?? wantedBox(0, '');
  return { ...of, lines: [of.name], x, y, width: 160, height: 80 };
}

/** Paths are written as points; the segments are the legs of the paths where not given. */
function arrow(
  object: string,
  paths: readonly string[],
  endsOfIt: readonly EndGeometry[],
  segments: readonly string[] = paths,
): ArrowGeometry {
  return {
    id: object,
    object,
    kind: 'icom',
    paths: paths.map(pointsOf),
    segments: segments.map((text) => {
      const [a, b] = pointsOf(text);
      return [a?.x ?? 0, a?.y ?? 0, b?.x ?? 0, b?.y ?? 0];
    }),
    ends: endsOfIt.map((item) => ({ ...item, object: item.object === '' ? object : item.object })),
  };
}

function pointsOf(text: string): { x: number; y: number }[] {
  return text.split(' ').map((point) => {
    const [x = 0, y = 0] = point.split(',').map(Number);
    return { x, y };
  });
}

function end(
  direction: 'source' | 'target',
  role: IcomRole | 'call',
  x: number,
  y: number,
  code?: string,
  node?: string,
): EndGeometry {
  const sides = { input: 'left', control: 'top', output: 'right', mechanism: 'bottom' } as const;
  const side = role === 'call' ? 'bottom' : sides[role];
  const outside = { left: [-16, -6], top: [-6, -15], right: [4, -6], bottom: [-6, 2] } as const;
  const [dx, dy] = outside[side];
  return {
    kind: node === undefined ? 'boundary' : 'box',
    direction,
    role,
    side,
    x,
    y,
    object: '',
    node,
    code,
    codeAt: code === undefined ? undefined : { x: x + dx, y: y + dy, width: 12, height: 13 },
    tunnel: false,
    unbalanced: false,
  };
}

function label(arrowId: string, object: string, x: number, y: number): LabelGeometry {
  const width = measure(object, 11, 'regular');
  return { arrow: arrowId, object, lines: [object], x, y, width, height: 13, anchor: 'start' };
}
