/** Drawings made by hand, each with the diagram that it shows: one with everything that can be drawn, and a
 *  context diagram. */
import {
  measureText,
  TYPOGRAPHY,
  type ArrowGeometry,
  type BoxGeometry,
  type Drawing,
  type EndGeometry,
  type LabelGeometry,
  type Side,
} from '@idef0-studio/geometry';
import type { Diagram, FrameFields, IcomRole } from '@idef0-studio/model';

const frame: FrameFields = {
  usedAt: undefined,
  author: 'Process Office',
  project: 'Reference model',
  date: '2008-04-01',
  revision: '3.0',
  status: 'draft',
  number: 'PO12',
  purpose: undefined,
  viewpoint: undefined,
  context: { node: 'A2', boxes: 6, index: 1 },
};

export const everything: Diagram = {
  model: 'PRM-IT',
  node: 'A22',
  title: 'Manage service marketing and sales',
  activity: 'IT/Sales',
  frame,
  boxes: [],
  arrows: [],
};

export const everythingDrawing: Drawing = {
  model: 'PRM-IT',
  node: 'A22',
  title: everything.title,
  width: 860,
  height: 460,
  boxes: [
    box(1, 150, 80, ['Establish', 'framework'], { kind: 'stub' }),
    box(2, 390, 190, ['Analyze market'], { decomposed: true }),
    box(3, 620, 310, ['Sell services to', 'customers']),
  ],
  arrows: [
    arrow('Strategy', '210,0 210,80', [
      end('boundary', 'source', 'control', '210,0', { code: 'C1' }),
      end('box', 'target', 'control', '210,80'),
    ]),
    arrow('Framework', '280,120 440,120 440,190 | 280,120 680,120 680,310', [
      end('box', 'source', 'output', '280,120'),
      end('box', 'target', 'control', '440,190'),
      end('box', 'target', 'control', '680,310'),
    ]),
    arrow('Market data', '0,215 390,215 | 0,215 100,215 100,125 150,125', [
      end('boundary', 'source', 'input', '0,215', { code: 'I1' }),
      end('box', 'target', 'input', '390,215'),
      end('box', 'target', 'input', '150,125', { unbalanced: true }),
    ]),
    arrow('Segments', '520,225 570,225 570,335 620,335', [
      end('box', 'source', 'output', '520,225'),
      end('box', 'target', 'input', '620,335'),
    ]),
    arrow('Reports', '520,240 780,240 780,330 860,330 | 750,330 860,330', [
      end('box', 'source', 'output', '520,240'),
      end('box', 'source', 'output', '750,330', { unbalanced: true }),
      end('boundary', 'target', 'output', '860,330', { code: 'O1' }),
    ]),
    arrow('Lessons', '750,345 800,345 800,150 480,150 480,190', [
      end('box', 'source', 'output', '750,345'),
      end('box', 'target', 'control', '480,190', { tunnel: true }),
    ]),
    arrow('Waste', '750,360 860,360', [
      end('box', 'source', 'output', '750,360', { tunnel: true }),
      end('tunnel', 'target', 'output', '860,360'),
    ]),
    arrow('Law', '720,0 720,310', [
      end('tunnel', 'source', 'control', '720,0'),
      end('box', 'target', 'control', '720,310'),
    ]),
    arrow('Sales staff', '420,460 420,250 | 420,460 420,420 660,420 660,370', [
      end('boundary', 'source', 'mechanism', '420,460', { code: 'M1' }),
      end('box', 'target', 'mechanism', '420,250'),
      end('box', 'target', 'mechanism', '660,370', { tunnel: true }),
    ]),
    {
      ...arrow('MFG/A4.12', '710,370 710,410', [end('box', 'source', 'call', '710,370')]),
      kind: 'call',
    },
  ],
  labels: [
    label('Strategy', '216,28', ['Strategy']),
    label('Framework', '300,104', ['Framework']),
    label('Market data', '8,199', ['Market data']),
    label('Segments', '576,262', ['Segments']),
    label('Reports', '786,314', ['Reports']),
    label('Lessons', '560,154', ['Lessons']),
    label('Waste', '790,380', ['Waste of', 'all kinds'], '815,378 815,360'),
    label('Law', '726,40', ['Law & «order»']),
    label('Sales staff', '426,400', ['Sales staff']),
    label('MFG/A4.12', '716,393', ['MFG/A4.12']),
  ],
  notes: [],
};

export const context: Diagram = {
  model: 'PRM-IT',
  node: 'A-0',
  title: 'Manage IT',
  activity: 'IT',
  frame: {
    ...frame,
    status: 'working',
    number: undefined,
    context: undefined,
    purpose: 'Show how the work of IT gives value to the business, and what each part of it needs',
    viewpoint: 'The CIO',
  },
  boxes: [],
  arrows: [],
};

export const contextDrawing: Drawing = {
  model: 'PRM-IT',
  node: 'A-0',
  title: 'Manage IT',
  width: 480,
  height: 240,
  boxes: [
    { ...box(0, 170, 90, ['Manage IT'], { decomposed: true }), node: 'A0', width: 150, height: 70 },
  ],
  arrows: [
    arrow('Rules', '245,0 245,90', [
      end('boundary', 'source', 'control', '245,0'),
      end('box', 'target', 'control', '245,90'),
    ]),
    arrow('Needs', '0,125 170,125', [
      end('boundary', 'source', 'input', '0,125'),
      end('box', 'target', 'input', '170,125'),
    ]),
    arrow('Services', '320,125 480,125', [
      end('box', 'source', 'output', '320,125'),
      end('boundary', 'target', 'output', '480,125'),
    ]),
    arrow('People', '245,240 245,160', [
      end('boundary', 'source', 'mechanism', '245,240'),
      end('box', 'target', 'mechanism', '245,160'),
    ]),
  ],
  labels: [
    label('Rules', '251,30', ['Rules']),
    label('Needs', '20,109', ['Needs']),
    label('Services', '400,109', ['Services']),
    label('People', '251,205', ['People']),
  ],
  notes: [],
};

function box(
  number: number,
  x: number,
  y: number,
  lines: readonly string[],
  more: Partial<BoxGeometry> = {},
): BoxGeometry {
  const name = lines.join(' ');
  const at = { x, y, width: 130, height: 60 };
  return {
    id: `IT/Sales/${name}`,
    node: `A22${number}`,
    number,
    name,
    lines,
    decomposed: false,
    kind: 'activity',
    ...at,
    ...more,
  };
}

/** Polylines are separated by `|`, their points by blanks. */
function arrow(object: string, polylines: string, ends: readonly EndGeometry[]): ArrowGeometry {
  const paths = polylines.split(' | ').map((line) => line.split(' ').map(pointOf));
  return {
    id: object,
    object,
    kind: 'icom',
    segments: [],
    paths,
    ends: ends.map((item) => ({ ...item, object })),
  };
}

function end(
  kind: EndGeometry['kind'],
  direction: EndGeometry['direction'],
  role: IcomRole | 'call',
  at: string,
  more: Partial<EndGeometry> = {},
): EndGeometry {
  const sides = { input: 'left', control: 'top', output: 'right' } as const;
  const side: Side = role === 'mechanism' || role === 'call' ? 'bottom' : sides[role];
  const point = pointOf(at);
  const corner = { left: [-17, -6], top: [-8, -15], right: [3, -6], bottom: [-8, 2] } as const;
  const [dx, dy] = corner[side];
  return {
    kind,
    direction,
    role,
    side,
    ...point,
    object: '',
    tunnel: false,
    unbalanced: false,
    ...(more.code === undefined
      ? {}
      : { codeAt: { x: point.x + dx, y: point.y + dy, width: 16, height: 13 } }),
    ...more,
  };
}

function label(
  arrowId: string,
  at: string,
  lines: readonly string[],
  squiggle?: string,
): LabelGeometry {
  const { label: size, leading } = TYPOGRAPHY;
  const [from, to] = (squiggle ?? '').split(' ').map(pointOf);
  return {
    arrow: arrowId,
    object: arrowId,
    lines,
    ...pointOf(at),
    width: Math.max(...lines.map((line) => measureText(line, size, 'regular'))),
    height: lines.length * size * leading,
    anchor: 'start',
    ...(squiggle === undefined || from === undefined || to === undefined
      ? {}
      : { squiggle: [from, to] }),
  };
}

function pointOf(text: string): { readonly x: number; readonly y: number } {
  const [x = 0, y = 0] = text.split(',').map(Number);
  return { x, y };
}
