/**
 * What the readability devices make of a diagram, before it is drawn: cases in the notation of `sketch`.
 */
import { NO_DEVICES, type Devices } from '@idef0-studio/geometry';
import { applyDevices, type AidedDiagram } from '@idef0-studio/layout';
import type { ArrowEnd, Diagram, DiagramArrow } from '@idef0-studio/model';
import { describe, expect, test } from 'vitest';
import { bakery } from '../render/bakery.js';
import { sketch } from '../support/sketch.js';

/** One line an arrow, as `sketch` reads it, with what its labels say in brackets. */
function written({ boxes, arrows }: Diagram): readonly string[] {
  const letters = { input: 'I', control: 'C', output: 'O', mechanism: 'M', call: 'call' };
  const end = (one: ArrowEnd): string => {
    const caption = one.caption === undefined ? '' : `[${blank(one.caption.join('|'))}]`;
    if (one.kind === 'box') {
      return `${boxes[one.box]?.number}${letters[one.role]}${one.tunnel ? '()' : ''}${caption}`;
    }
    const code = one.code ?? letters[one.role];
    return `${one.tunnel ? `(${code})` : code}${caption}`;
  };
  const ends = (list: readonly ArrowEnd[]) => list.map(end).join(' ');
  return arrows.map(({ object, caption, sources, targets }: DiagramArrow) => {
    const label = caption === undefined ? '' : ` [${blank(caption.join('|'))}]`;
    return `${object}${label}: ${ends(sources)} -> ${ends(targets)}`.trim();
  });
}

/** Codes without the blank that no line breaks at. */
function blank(text: string): string {
  return text.replaceAll('\u00a0', '');
}

function legendOf({ aids }: AidedDiagram): readonly string[] {
  return aids?.legend.map(({ code, name }) => `${blank(code)} ${name}`) ?? [];
}

test('without devices a diagram stays the same value', () => {
  const diagram = sketch('Plan | Make', 'Orders: I1 -> 1I\nPlan: 1O -> 2C');
  expect(applyDevices(diagram)).toBe(diagram);
  expect(applyDevices(diagram, NO_DEVICES)).toBe(diagram);
});

describe('hidden tunnels', () => {
  const hide = (boxes: string, arrows: string) =>
    applyDevices(sketch(boxes, arrows), { tunnelled: 'hide' });

  test.each([
    ['an arrow from a tunnel goes', 'Law: (C) -> 1C', [], { arrows: 1, ends: 0 }],
    ['an arrow into a tunnel goes', 'Waste: 1O -> (O)', [], { arrows: 1, ends: 0 }],
    ['an arrow hidden from the child goes', 'Tools: M1 -> 1M()', [], { arrows: 1, ends: 0 }],
    [
      'an arrow that has other ends loses the tunnelled one',
      'Plan: 1O -> 2C 2I() (O)',
      ['Plan: 1O -> 2C'],
      { arrows: 0, ends: 2 },
    ],
    [
      'an arrow with another source stays',
      'Hints: (I) 1O -> 2I',
      ['Hints: 1O -> 2I'],
      { arrows: 0, ends: 1 },
    ],
    ['a call stays', 'S/A4: call 1', ['S/A4: 1call ->'], undefined],
    ['an open arrow stays', 'Orders: I1 -> 1I', ['Orders: I1 -> 1I'], undefined],
  ])('%s', (_, arrows, left, hidden) => {
    const diagram = hide('Plan | Make', arrows);
    expect(written(diagram)).toEqual(left);
    expect(diagram.aids?.hidden).toEqual(hidden);
  });
});

describe('pipes', () => {
  const bundle = (arrows: string) =>
    applyDevices(sketch('Plan | Make | Sell', arrows), { bundling: 'pipes' });

  test.each([
    [
      'arrows between the same boxes are one',
      'Plan: 1O -> 2C\nBudget: 1O -> 2C',
      ['Plan, Budget [Plan|Budget]: 1O -> 2C'],
    ],
    [
      'arrows to another role of the box stay apart',
      'Plan: 1O -> 2C\nParts: 1O -> 2I',
      ['Plan: 1O -> 2C', 'Parts: 1O -> 2I'],
    ],
    [
      'arrows with one more end stay apart',
      'Plan: 1O -> 2C\nBudget: 1O -> 2C 3C',
      ['Plan: 1O -> 2C', 'Budget: 1O -> 2C 3C'],
    ],
    [
      'arrows from the frame bear all their codes, in order, as their names',
      'D: C6 -> 1C\nA: C1 -> 1C\nB: C4 -> 1C\nC: C5 -> 1C',
      ['D, A, B, C [D|A|B|C]: C1, C4–C6 -> 1C'],
    ],
    [
      'the order of ends is no difference',
      'Plan: 1O -> 2C 3C\nBudget: 1O -> 3C 2C',
      ['Plan, Budget [Plan|Budget]: 1O -> 2C 3C'],
    ],
    [
      'a tunnelled arrow stays apart from an open one, and with its like',
      'Law: (C) -> 1C\nRules: C1 -> 1C\nHabits: (C) -> 1C',
      ['Law, Habits [Law|Habits]: (C) -> 1C', 'Rules: C1 -> 1C'],
    ],
    [
      'a bundle that splits stays alone',
      'Parts: I1 -> 1I=Bolts 2I=Nuts\nGoods: I2 -> 1I 2I\nWares: I3 -> 1I 2I',
      ['Parts: I1 -> 1I 2I', 'Goods, Wares [Goods|Wares]: I2, I3 -> 1I 2I'],
    ],
    ['calls stay', 'S/A4: call 1\nS/A5: call 1', ['S/A4: 1call ->', 'S/A5: 1call ->']],
  ])('%s', (_, arrows, drawn) => {
    expect(written(bundle(arrows))).toEqual(drawn);
  });

  test('a pipe knows its arrows', () => {
    const [pipe] = bundle('Plan: 1O -> 2C\nBudget: 1O -> 2C').arrows;
    expect(pipe?.members).toEqual([
      { id: 'plan', object: 'Plan' },
      { id: 'budget', object: 'Budget' },
    ]);
  });

  test('a pipe is the same whichever objects run in it', () => {
    const idOf = (arrows: string) => bundle(arrows).arrows[0]?.id;
    const two = idOf('Plan: 1O -> 2C\nBudget: 1O -> 2C');
    expect(idOf('Goals: 1O -> 2C\nPlan: 1O -> 2C\nBudget: 1O -> 2C')).toBe(two);
    expect(idOf('Plan: 1O -> 3C\nBudget: 1O -> 3C')).not.toBe(two);
  });

  test('bundling again changes nothing', () => {
    const once = bundle('Plan: 1O -> 2C\nBudget: 1O -> 2C');
    expect(applyDevices(once, { bundling: 'pipes' })).toEqual(once);
  });
});

describe('codes', () => {
  const code = (arrows: string, more: object = {}) =>
    applyDevices(sketch('Plan | Make | Sell', arrows), { labels: 'codes', ...more });

  test.each([
    ['an arrow from the frame has its ICOM code', 'Orders: I1 -> 2I', ['I1 Orders']],
    ['so has one that leaves', 'Goods: 2O -> 3I O1', ['O1 Goods']],
    [
      'one made inside is named by the box that makes it',
      'A: 2O -> 3I\nB: 2O -> 3I\nC: 1O 2O -> 3I',
      ['1O1 C', '2O1 A', '2O2 B'],
    ],
    ['one from a tunnel by the box that takes it', 'Law: (C) -> 3C', ['3C1 Law']],
    [
      'parts have codes of their own',
      'Parts: I2 -> 1I=Bolts 2I=Nuts',
      ['I2 Parts', '1I1 Bolts', '2I1 Nuts'],
    ],
    [
      'a whole that no end carries has a letter',
      'All: 1O=A 1O=B -> O1=C',
      ['O1 C', '1O1 A', '1O2 B', '1Oa All'],
    ],
    [
      'the legend is by I, C, O, M at the frame, then by box',
      'A: 1O -> 2I\nM: M1 -> 1M\nO: 2O -> O1\nC: C1 -> 1C\nI: I1 -> 1I\nJ: I10 -> 1I\nK: I9 -> 1I',
      ['I1 I', 'I9 K', 'I10 J', 'C1 C', 'O1 O', 'M1 M', '1O1 A'],
    ],
    ['a call keeps its reference', 'S/A4: call 1', []],
  ])('%s', (_, arrows, legend) => {
    expect(legendOf(code(arrows))).toEqual(legend);
  });

  test('labels say the codes', () => {
    expect(written(code('Orders: I1 -> 2I\nParts: 1O -> 2I=Bolts 3I=Nuts\nS/A4: call 1'))).toEqual([
      'Orders [I1]: I1 -> 2I',
      'Parts [1O1]: 1O -> 2I[2I2] 3I[3I1]',
      'S/A4: 1call ->',
    ]);
  });

  test('a pipe has the codes of its arrows, and the legend has each', () => {
    const diagram = code('A: 1O -> 2C\nB: 1O -> 2C\nC: 1O -> 2C\nD: 1O -> 3C', {
      bundling: 'pipes',
    });
    expect(written(diagram)).toEqual(['A, B, C [1O1–1O3]: 1O -> 2C', 'D [1O4]: 1O -> 3C']);
    expect(legendOf(diagram)).toEqual(['1O1 A', '1O2 B', '1O3 C', '1O4 D']);
  });

  test('a code is not mistaken for a number', () => {
    const [entry] = code('A: 2O -> 3I').aids?.legend ?? [];
    expect(entry?.code).toBe('2\u00a0O1');
  });

  test('on A-0 the codes are those that A0 will have', () => {
    const context = sketch('Run a Bakery', 'Orders: I -> 1I\nLaw: C -> 1C\nBread: 1O -> O');
    const boxes = context.boxes.map((box) => ({ ...box, number: 0 }));
    const diagram = applyDevices({ ...context, node: 'A-0', boxes }, { labels: 'codes' });
    expect(legendOf(diagram)).toEqual(['I1 Orders', 'C1 Law', 'O1 Bread']);
  });

  test('an object keeps one code on all its arrows', () => {
    expect(legendOf(code('A: 1O -> 2I\nB: 1O -> 3I=A'))).toEqual(['1O1 A', '1O2 B']);
  });

  test('an object that comes in and leaves goes by the code of each end', () => {
    const diagram = code('Paper: I1 -> 1I\nPaper: 2O -> O1\nDraft: 1O -> 2I');
    expect(legendOf(diagram)).toEqual(['I1, O1 Paper', '1O1 Draft']);
    expect(diagram.arrows.map(({ caption }) => caption?.join(' '))).toEqual([
      'I1',
      'O1',
      '1\u00a0O1',
    ]);
  });

  test('an object that comes in by two codes goes by that of each line', () => {
    const diagram = code('Law: C1 -> 1C\nLaw: I1 -> 2I');
    expect(diagram.arrows.map(({ caption }) => caption)).toEqual([['C1'], ['I1']]);
    const [both] = code('Law: C1 I1 -> 1C').arrows;
    expect(both?.sources.map(({ caption }) => caption)).toEqual([undefined, ['I1']]);
  });

  test('where one arrow comes in and leaves, what is made goes by the code that leaves', () => {
    const [arrow] = code('Paper: I1 2O -> 1I O1').arrows;
    const captions = (ends: readonly ArrowEnd[] = []) =>
      ends.map(({ caption }) => caption?.join(' '));
    expect(arrow?.caption).toEqual(['O1']);
    expect(captions(arrow?.sources)).toEqual(['I1', undefined]);
    expect(captions(arrow?.targets)).toEqual(['I1', undefined]);
  });

  test('what is hidden is not in the legend', () => {
    expect(legendOf(code('A: 1O -> 2I\nLaw: (C) -> 1C', { tunnelled: 'hide' }))).toEqual(['1O1 A']);
  });
});

/** A bakery with everything that the devices act on. */
test('the bakery with each device', async () => {
  const combinations: readonly Partial<Devices>[] = [
    {},
    { tunnelled: 'hide' },
    { bundling: 'pipes' },
    { labels: 'codes' },
    { tunnelled: 'hide', bundling: 'pipes', labels: 'codes' },
  ];
  const texts = combinations.map((devices) => {
    const diagram = applyDevices(bakery, devices);
    const hidden = diagram.aids?.hidden ?? { arrows: 0, ends: 0 };
    return [
      `# ${Object.values(devices).join(', ') || 'no devices'}`,
      `hidden: ${hidden.arrows} arrows, ${hidden.ends} ends`,
      ...written(diagram),
      ...legendOf(diagram),
      '',
    ].join('\n');
  });
  await expect(texts.join('\n')).toMatchFileSnapshot('../golden/devices/bakery.txt');
});

describe('letters of responsibilities', () => {
  const bearing = (diagram: Diagram, words: readonly string[]): Diagram => ({
    ...diagram,
    arrows: diagram.arrows.map((arrow) => ({
      ...arrow,
      targets: arrow.targets.map((end) =>
        end.kind === 'box' && end.role === 'mechanism' && end.box === 0
          ? { ...end, responsibilities: words }
          : end,
      ),
    })),
  });

  test('stand where a mechanism arrives, and at no other end', () => {
    const diagram = bearing(sketch('Plan | Make', 'Owner: M1 -> 1M 2M'), [
      'responsible',
      'accountable',
    ]);
    expect(written(applyDevices(diagram, { responsibilities: 'letters' }))).toEqual([
      'Owner: M1 -> 1M[R A] 2M',
    ]);
    expect(applyDevices(diagram)).toBe(diagram);
  });

  test('stand behind a name that is written there, and at no pipe', () => {
    const diagram = bearing(sketch('Plan | Make', 'Owner: M1 -> 1M\nClerk: M2 -> 1M'), [
      'consulted',
    ]);
    const devices = { responsibilities: 'letters', bundling: 'pipes' } as const;
    expect(written(applyDevices(diagram, devices)).join()).not.toContain('[C]');
    const [first] = written(
      applyDevices(
        {
          ...diagram,
          arrows: diagram.arrows.slice(0, 1).map((arrow) => ({ ...arrow, object: 'Staff' })),
        },
        { responsibilities: 'letters' },
      ),
    );
    expect(first).toContain('1M[Owner (C)]');
  });
});
