/**
 * Each rule of the judge is shown to fire: a clean drawing is broken in one place, and the rule that was
 * broken is the one that is reported.
 */
import type {
  ArrowGeometry,
  Drawing,
  EndGeometry,
  LabelGeometry,
  Segment,
} from '@idef0-studio/geometry';
import { judge, judgeRuns, RULES, type Rule } from '@idef0-studio/layout';
import { expect, test } from 'vitest';
import { diagram, drawing, measure } from '../support/judge-sample.js';

const rulesOf = (broken: Drawing): readonly Rule[] => [
  ...new Set(judge(diagram, broken, { measure }).violations.map(({ rule }) => rule)),
];

const withArrow = (object: string, change: (arrow: ArrowGeometry) => Partial<ArrowGeometry>) => ({
  ...drawing,
  arrows: drawing.arrows.map((arrow) =>
    arrow.object === object ? { ...arrow, ...change(arrow) } : arrow,
  ),
});

const withEnd = (object: string, index: number, change: Partial<EndGeometry>) =>
  withArrow(object, ({ ends }) => ({
    ends: ends.map((end, position) => (position === index ? { ...end, ...change } : end)),
  }));

const withLabel = (object: string, change: Partial<LabelGeometry>) => ({
  ...drawing,
  labels: drawing.labels.map((label) =>
    label.object === object ? { ...label, ...change } : label,
  ),
});

const withBox = (index: number, change: Partial<Drawing['boxes'][number]>) => ({
  ...drawing,
  boxes: drawing.boxes.map((box, position) => (position === index ? { ...box, ...change } : box)),
});

const lines = (...paths: readonly string[]) =>
  paths.map((path) =>
    path.split(' ').map((point) => {
      const [x = 0, y = 0] = point.split(',').map(Number);
      return { x, y };
    }),
  );

/** Draws an arrow along paths written as points, each path a line of its own from end to end. */
const redrawn = (object: string, ...paths: readonly string[]) =>
  withArrow(object, ({ ends }) => {
    const drawn = lines(...paths);
    const first = drawn[0]?.[0];
    const last = drawn[0]?.at(-1);
    return {
      paths: drawn,
      segments: drawn.flatMap((points) =>
        points.slice(1).map((point, index) => {
          const before = points[index] ?? point;
          return [before.x, before.y, point.x, point.y] as const;
        }),
      ),
      ends: ends.map((end) => {
        const place = end.direction === 'source' ? first : last;
        return ends.length > 2 ? end : { ...end, ...place };
      }),
    };
  });

test('a clean drawing has no violation', () => {
  expect(judge(diagram, drawing, { measure }).violations).toEqual([]);
});

test('the figures count crossings, bends, and the length of each piece once', () => {
  const { figures } = judge(diagram, drawing, { measure });
  expect(figures).toEqual({
    crossings: 3,
    bends: 6,
    length: 150 + 150 + 380 + 220 + 410 + 170 + 140 + 270 + 350 + 50 + 490 + 40,
    width: 800,
    height: 500,
    tight: 0,
    contraflow: 0,
    under: 0,
    jogs: 0,
    bent: 0,
    blank: 67,
    labelGap: 4.3,
    unnamed: 674,
  });
});

const figuresOf = (drawn: Drawing) => judge(diagram, drawn, { measure }).figures;

test('a short leg between two that lead the same way is a jog, one that turns back is none', () => {
  const waste = (...paths: readonly string[]) => figuresOf(redrawn('Waste', ...paths)).jogs;
  expect(waste('310,210 400,210 400,235 800,235')).toBe(1);
  expect(waste('310,210 400,210 400,240 800,240')).toBe(0);
  expect(waste('310,210 400,210 400,230 300,230')).toBe(0);
});

test('a line from the top of the frame that turns aside and on is bent, unless it forks there', () => {
  const rules = (...paths: readonly string[]) => figuresOf(redrawn('Rules', ...paths)).bent;
  expect(rules('200,0 200,60 220,60 220,150')).toBe(1);
  expect(rules('200,0 200,150', '200,0 200,100 580,100 580,320')).toBe(0);
  expect(rules('200,0 200,100 180,100')).toBe(0);
});

test('a label counts as far from its line as it stands, or as its squiggle is long', () => {
  const gap = figuresOf(drawing).labelGap * drawing.labels.length;
  const lower = figuresOf(withLabel('Waste', { y: 219 })).labelGap * drawing.labels.length;
  expect(lower - gap).toBeCloseTo(6, 0);
  const squiggle = [
    { x: 330, y: 240 },
    { x: 330, y: 210 },
  ] as const;
  const tied = figuresOf(withLabel('Waste', { y: 240, squiggle })).labelGap;
  expect(tied * drawing.labels.length - gap).toBeCloseTo(27, 0);
});

test('the way to a label is as long as the reader has to follow the line', () => {
  expect(figuresOf(withLabel('Rules', { x: 584, y: 200 })).unnamed).toBe(587);
  expect(figuresOf({ ...drawing, labels: [] }).unnamed).toBe(0);
});

test('paper without anything on it is blank', () => {
  const nothing = { ...drawing, boxes: [], arrows: [], labels: [] };
  expect(figuresOf(nothing).blank).toBe(100);
  expect(figuresOf({ ...nothing, width: 0, height: 0 }).blank).toBe(0);
  expect(figuresOf({ ...drawing, width: 1600, height: 1000 }).blank).toBeGreaterThan(90);
});

test('two runs that differ are found, and where', () => {
  expect(judgeRuns(drawing, drawing)).toEqual([]);
  expect(judgeRuns(drawing, { ...drawing, layoutState: undefined })).toEqual([]);
  const { rule, message } = judgeRuns(drawing, withLabel('Waste', { x: 317 }))[0] ?? {};
  expect(rule).toBe('runs-differ');
  expect(message).toBe('Two runs of the layout differ in drawing.labels.7.x.');
});

const LONG = 'Deliver the goods with the papers';

const broken: readonly (readonly [string, readonly Rule[], Drawing])[] = [
  [
    'a diagonal',
    ['line-diagonal', 'tree-broken', 'tree-loose-end', 'tree-repeats'],
    redrawn('Waste', '310,210 400,210 404,222 800,222'),
  ],
  [
    'a line through a box',
    ['line-through-box', 'label-ambiguous'],
    redrawn('Waste', '310,210 400,210 400,340 800,340'),
  ],
  [
    'a line along the side of a box',
    ['line-through-box'],
    redrawn('Waste', '310,210 360,210 360,320 520,320 520,240 800,240'),
  ],
  [
    'a line outside the frame',
    ['line-outside', 'label-ambiguous'],
    redrawn('Waste', '310,210 360,210 360,-20 740,-20 740,60 800,60'),
  ],
  [
    'a line on the frame',
    ['line-outside', 'label-ambiguous'],
    redrawn('Waste', '310,210 360,210 360,0 740,0 740,60 800,60'),
  ],
  ['a kink', ['line-kink'], redrawn('Waste', '310,210 400,210 400,215 800,215')],
  [
    'two arrows on one line',
    ['lines-overlap', 'lines-touch'],
    redrawn('Waste', '310,210 400,210 400,191 700,191 700,230 800,230'),
  ],
  [
    'two arrows that end against each other',
    ['lines-abut'],
    redrawn('Waste', '310,210 725,210 725,190 800,190'),
  ],
  [
    'two arrows that touch',
    ['lines-touch', 'tree-loose-end', 'path-off-line'],
    redrawn('Waste', '310,210 800,210', '450,210 450,191'),
  ],
  [
    'lines that do not hang together',
    ['tree-broken', 'tree-loose-end', 'path-off-line'],
    withArrow('Waste', () => ({
      segments: [
        [310, 210, 450, 210],
        [460, 210, 800, 210],
      ],
    })),
  ],
  [
    'a loop',
    ['tree-loop'],
    withArrow('Waste', ({ segments, paths }) => ({
      segments: [...segments, [400, 210, 400, 250], [400, 250, 450, 250], [450, 250, 450, 210]],
      paths: [...paths, ...lines('310,210 400,210 400,250 450,250 450,210 800,210')],
    })),
  ],
  [
    'a piece drawn twice',
    ['tree-repeats'],
    withArrow('Waste', () => ({
      segments: [
        [310, 210, 800, 210],
        [400, 210, 500, 210],
      ],
    })),
  ],
  [
    'a line that ends nowhere',
    ['tree-loose-end', 'path-off-line'],
    withArrow('Waste', ({ segments }) => ({ segments: [...segments, [450, 210, 450, 260]] })),
  ],
  [
    'a path beside its lines',
    ['path-off-line'],
    withArrow('Waste', () => ({
      paths: [
        [
          { x: 310, y: 210 },
          { x: 790, y: 210 },
        ],
      ],
    })),
  ],
];

test.each(broken)('%s', (_, rules, drawn) => {
  expect(new Set(rulesOf(drawn))).toEqual(new Set(rules));
});

const brokenEnds: readonly (readonly [string, readonly Rule[], Drawing])[] = [
  [
    'a missing arrow',
    ['arrow-missing'],
    {
      ...drawing,
      arrows: drawing.arrows.filter(({ object }) => object !== 'Waste'),
      labels: drawing.labels.filter(({ object }) => object !== 'Waste'),
    },
  ],
  ['an arrow of another kind', ['arrow-extra'], withArrow('Waste', () => ({ kind: 'call' }))],
  [
    'an arrow drawn twice',
    ['lines-overlap', 'arrow-missing', 'code-covered'],
    {
      ...drawing,
      arrows: [...drawing.arrows, ...drawing.arrows.slice(0, 1)],
    },
  ],
  [
    'a missing end',
    ['tree-loose-end', 'path-off-line', 'end-missing'],
    withArrow('Rules', ({ ends }) => ({ ends: ends.slice(0, 2) })),
  ],
  [
    'an end too many',
    ['end-extra', 'end-off-line', 'end-doubled', 'path-off-line'],
    withArrow('Order', ({ ends }) => ({
      ends: [...ends, ...ends.slice(1).map((end) => ({ ...end, y: 200 }))],
    })),
  ],
  [
    'an end at the wrong box',
    ['end-missing', 'end-extra', 'end-side'],
    withEnd('Order', 1, { node: 'A2' }),
  ],
  [
    'an end in the wrong direction',
    ['path-off-line', 'end-missing', 'end-extra'],
    withEnd('Order', 1, { direction: 'source' }),
  ],
  ['an end without its tunnel', ['end-mark'], withEnd('Waste', 1, { kind: 'boundary' })],
  ['an end with a tunnel too many', ['end-mark'], withEnd('Order', 1, { tunnel: true })],
  ['an end that is not marked unbalanced', ['end-mark'], withEnd('Order', 1, { unbalanced: true })],
  [
    'an end on the wrong side',
    ['end-side', 'end-direction'],
    withEnd('Order', 1, { side: 'right' }),
  ],
  ['an end in the corner of a box', ['end-side'], redrawn('Waste', '310,229 800,229')],
  [
    'an end away from its line',
    ['tree-loose-end', 'path-off-line', 'end-off-line'],
    withEnd('Waste', 0, { y: 215 }),
  ],
  [
    'a line that enters its box through another side',
    ['line-through-box', 'end-direction'],
    redrawn('Waste', '310,216 310,260 800,260'),
  ],
  ['a wrong code', ['code-wrong'], withEnd('Order', 0, { code: 'I2' })],
  ['a missing code', ['code-wrong'], withEnd('Order', 0, { code: undefined, codeAt: undefined })],
  ['a code without a place', ['code-wrong'], withEnd('Order', 0, { codeAt: undefined })],
  [
    'a code on its line',
    ['code-covered'],
    withEnd('Order', 0, { codeAt: { x: 2, y: 185, width: 12, height: 13 } }),
  ],
  [
    'a code on the code of another',
    ['code-covered', 'code-far'],
    withEnd('Results', 2, { codeAt: { x: 4, y: 184, width: 12, height: 13 } }),
  ],
  [
    'a code far from its end',
    ['code-far'],
    withEnd('Order', 0, { codeAt: { x: 20, y: 210, width: 12, height: 13 } }),
  ],
];

test.each(brokenEnds)('%s', (_, rules, drawn) => {
  expect(new Set(rulesOf(drawn))).toEqual(new Set(rules));
});

const brokenTexts: readonly (readonly [string, readonly Rule[], Drawing])[] = [
  [
    'a box that is not drawn',
    ['box-missing', 'end-side'],
    { ...drawing, boxes: drawing.boxes.slice(0, 1) },
  ],
  ['a box with another number', ['box-wrong'], withBox(0, { number: 3 })],
  ['a box with half its name', ['box-wrong'], withBox(1, { lines: ['Deliver'] })],
  [
    'a box outside the frame',
    ['box-outside', 'end-side', 'line-outside', 'label-outside'],
    { ...drawing, width: 640 },
  ],
  ['a box off the staircase', ['box-off-staircase'], withBox(1, { x: 300, width: 360 })],
  [
    'a name that overflows its box',
    ['box-wrong', 'box-name-overflow'],
    withBox(1, { name: LONG, lines: [LONG] }),
  ],
  [
    'a name on the number of its box',
    ['box-name-overflow'],
    withBox(0, { height: 80, lines: ['S', 'e', 'l', 'l', '', ''] }),
  ],
  [
    'a name on the own number of its box',
    ['box-wrong', 'box-name-overflow'],
    withBox(0, {
      height: 80,
      ownNumber: { text: '5.2.10.11.12', isAlone: false },
      lines: ['S', 'e', 'l', 'l', '', ''],
    }),
  ],
  ['a label on another', ['label-on-label'], withLabel('Docs', { x: 470, y: 434 })],
  ['a label on a box', ['label-on-box'], withLabel('Waste', { x: 300, y: 213 })],
  [
    'a label on a foreign line',
    ['label-on-line', 'label-ambiguous'],
    withLabel('Waste', { x: 570, y: 213 }),
  ],
  ['a label on its own line', ['label-on-line'], withLabel('Waste', { y: 204 })],
  ['a label outside the frame', ['label-outside'], withLabel('Waste', { x: 785, y: 216 })],
  [
    'a label on the parentheses of a tunnel',
    ['tunnel-covered'],
    withLabel('Waste', { x: 770, y: 213 }),
  ],
  ['a label on the head of its arrow', ['label-on-head'], withLabel('Order', { x: 120, y: 175 })],
  ['a label far from its line', ['label-far'], withLabel('Waste', { y: 240 })],
  [
    'a label midway between its line and another',
    ['label-ambiguous'],
    withLabel('Waste', { y: 195 }),
  ],
  [
    'a squiggle that ends beside the line',
    ['squiggle-loose'],
    withLabel('Waste', {
      y: 240,
      squiggle: [
        { x: 330, y: 240 },
        { x: 330, y: 220 },
      ],
    }),
  ],
  ['a label with half its text', ['label-text'], withLabel('Waste', { lines: ['Was'] })],
  [
    'a label of something else',
    ['label-text', 'arrow-unlabelled'],
    withLabel('Waste', { object: 'Dirt', lines: ['Dirt'] }),
  ],
  ['a label larger than its place', ['label-overflow'], withLabel('Waste', { width: 10 })],
  [
    'an arrow without a label',
    ['arrow-unlabelled'],
    { ...drawing, labels: drawing.labels.filter(({ object }) => object !== 'Waste') },
  ],
  [
    'a branch with a part that is not labelled',
    ['part-unlabelled'],
    { ...drawing, labels: drawing.labels.filter(({ object }) => object !== 'Guide') },
  ],
  [
    "a part's label at the branch of another part",
    ['part-unlabelled'],
    withLabel('Guide', { x: 236, y: 330 }),
  ],
  [
    'a branch of a join without a label',
    ['join-unlabelled'],
    { ...drawing, labels: drawing.labels.filter(({ x }) => x !== 740) },
  ],
];

test.each(brokenTexts)('%s', (_, rules, drawn) => {
  expect(new Set(rulesOf(drawn))).toEqual(new Set(rules));
});

test('every rule of the judge is seen to fire', () => {
  const cases = [...broken, ...brokenEnds, ...brokenTexts].flatMap(([, rules]) => rules);
  const elsewhere = [
    ...['box-node-covered', 'feedback-astray', 'agents-wrong', 'agents-covered', 'runs-differ'],
    ...['line-both-ways', 'line-knot', 'line-misread'],
  ];
  expect(new Set([...cases, ...elsewhere])).toEqual(new Set(RULES));
});

test('a drawing of nothing is judged, too', () => {
  const nothing = { ...drawing, width: 0, height: 0, boxes: [], arrows: [], labels: [] };
  expect(new Set(rulesOf(nothing))).toEqual(new Set<Rule>(['box-missing', 'arrow-missing']));
  const hollow = withArrow('Waste', () => ({ segments: [], paths: [], ends: [] }));
  expect(rulesOf(hollow)).toContain('tree-broken');
  expect(rulesOf(hollow)).toContain('end-missing');
});

test('the node number under a decomposed box is kept clear', () => {
  const decomposed = {
    ...diagram,
    boxes: diagram.boxes.map((box) => ({ ...box, decomposed: true })),
  };
  const drawn = { ...drawing, boxes: drawing.boxes.map((box) => ({ ...box, decomposed: true })) };
  const across = redrawn('OTHER/A3', '655,400 655,440');
  const rules = (arrows: Drawing['arrows']) =>
    judge(decomposed, { ...drawn, arrows }, { measure }).violations.map(({ rule }) => rule);
  expect(rules(drawn.arrows)).toEqual([]);
  expect(rules(across.arrows)).toContain('box-node-covered');
});

test('a label stands at the line that its arrow shares with another, and at no branch of that', () => {
  const twin = (...segments: readonly Segment[]) => ({
    ...drawing,
    arrows: drawing.arrows.flatMap((arrow) =>
      arrow.object === 'Waste' ? [arrow, { ...arrow, id: 'Twin', segments }] : [arrow],
    ),
  });
  const ambiguous = (drawn: Drawing) => rulesOf(drawn).includes('label-ambiguous');
  expect(ambiguous(twin([310, 210, 480, 210], [480, 210, 480, 300]))).toBe(false);
  expect(ambiguous(twin([310, 210, 312, 210], [312, 210, 312, 225], [312, 225, 480, 225]))).toBe(
    true,
  );
});

test('a squiggle ties a label to a line that is far', () => {
  const tied = withLabel('Waste', {
    y: 240,
    squiggle: [
      { x: 330, y: 240 },
      { x: 330, y: 210 },
    ],
  });
  expect(rulesOf(tied)).toEqual([]);
});

test('every violation says where to look', () => {
  const { violations } = judge(diagram, withLabel('Waste', { x: 300 }), { measure });
  expect(violations[0]).toEqual({
    rule: 'label-on-box',
    message: "The label 'Waste' overlaps box 'Sell'.",
    at: { x: 300 + 13.75, y: 213 + 6.5 },
  });
});
