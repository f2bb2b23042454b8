/** What `idef0 export` can do to a diagram: devices, paper, theme, effort; each seen in the file. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type Bench } from './in-process.js';

/** Two arrows with the same ends, one that is tunnelled, one that feeds back far. */
const KITCHEN = `model Kitchen
external Guest { output Order, Wish; input Meal }
object House Rules "What the owner wants"
activity Run a Kitchen {
  activity Plan { control Order, Wish, (House Rules); input Leftovers; output Menu, Shopping List }
  activity Cook { control Menu, Shopping List; output Meal, Leftovers }
}
`.replaceAll(';', ',');

/** What leaves passes under what comes in to the next box. */
const CROSSED = `model Crossed
activity Run {
  activity Plan { input Orders; control Law; output Menu }
  activity Cook { input Food; control Recipes; output Meal }
}
`.replaceAll(';', ',');

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const BASE = ['export', '.', '--out', 'out', '--diagram', 'A0'];

async function exported(format: 'svg' | 'json', ...options: readonly string[]) {
  const args = [...BASE, '--format', format, ...options];
  const { code, err, folder } = await bench.run({ 'kitchen.idef0': KITCHEN }, ...args);
  expect(err.replace(/^out.*note.*\n/gmu, '').replace(/^A0.*note.*\n/gmu, '')).toBe('');
  expect(code).toBe(0);
  return { err, text: await readFile(join(folder, `out/A0.${format}`), 'utf8') };
}

interface Arrows {
  readonly arrows: readonly {
    readonly object: string;
    readonly members?: readonly unknown[];
    readonly gaps?: readonly unknown[];
  }[];
  readonly labels: readonly { readonly lines: readonly string[] }[];
  readonly page?: { readonly size: string; readonly textPt: number };
  readonly pane?: { readonly width: number; readonly height: number };
  readonly width: number;
  readonly height: number;
}

async function geometry(...options: readonly string[]): Promise<Arrows> {
  return JSON.parse((await exported('json', ...options)).text) as Arrows;
}

const textsOf = (svg: string) => svg.replace(/<style>[^]*<\/style>/u, '').replace(/<[^>]*>/gu, ' ');
const objectsOf = ({ arrows }: Arrows) => arrows.map(({ object }) => object);
const wordsOf = ({ labels }: Arrows) => labels.flatMap(({ lines }) => lines);

describe('devices', () => {
  test('without any, every arrow is drawn under its name', async () => {
    const plain = await geometry();
    expect(objectsOf(plain)).toHaveLength(7);
    expect(wordsOf(plain).join(' ')).toContain('House Rules');
    expect(plain.page).toBeUndefined();
  });

  test('--hide-tunnelled leaves the tunnelled arrow out', async () => {
    expect(objectsOf(await geometry('--hide-tunnelled'))).not.toContain('House Rules');
  });

  test('--pipes draws arrows of the same ends as one, and names them all', async () => {
    const { arrows, labels } = await geometry('--pipes');
    expect(arrows.length).toBeLessThan(7);
    expect(arrows.some(({ members }) => members?.length === 2)).toBe(true);
    const words = labels.flatMap(({ lines }) => lines).join(' ');
    for (const name of ['Menu', 'Shopping List', 'Order', 'Wish']) expect(words).toContain(name);
  });

  test('--codes writes codes, and what they mean', async () => {
    const words = wordsOf(await geometry('--codes'));
    expect(words.join()).toMatch(/1\sO1/u);
    expect(words).not.toContain('Menu');
    expect((await exported('svg', '--codes')).text).toMatch(/>Menu</u);
  });

  test('--far-labels never writes fewer labels', async () => {
    const [plain, repeated] = [await geometry(), await geometry('--far-labels')];
    expect(repeated.labels.length).toBeGreaterThanOrEqual(plain.labels.length);
  });

  test('--gaps leaves gaps where lines cross, and nowhere else', async () => {
    const gapsOf = async (...options: readonly string[]) => {
      const { folder } = await bench.run({ 'crossed.idef0': CROSSED }, ...BASE, ...options);
      const { arrows } = JSON.parse(await readFile(join(folder, 'out/A0.json'), 'utf8')) as Arrows;
      return arrows.flatMap(({ object, gaps = [] }) => gaps.map(() => object));
    };
    expect(await gapsOf('--format', 'json')).toEqual([]);
    expect(await gapsOf('--format', 'json', '--gaps')).toEqual(['Menu']);
  });

  test('--squiggles never writes fewer labels', async () => {
    const [plain, apart] = [
      await geometry('--far-labels'),
      await geometry('--far-labels', '--squiggles'),
    ];
    expect(apart.labels.length).toBeGreaterThanOrEqual(plain.labels.length);
  });

  test('--raci writes letters where mechanisms with responsibilities arrive', async () => {
    const lettersOf = async (...options: readonly string[]) => {
      const text =
        'model M\nrole Owner\nactivity Run {\n  mechanism Owner\n  activity Plan {\n    mechanism Owner: accountable\n    output Plans\n  }\n  activity Do {\n    mechanism Owner: responsible informed\n    control Plans\n    output Work\n  }\n}';
      const { folder } = await bench.run(
        { 'raci.idef0': text },
        ...BASE,
        '--format',
        'json',
        ...options,
      );
      const { labels } = JSON.parse(await readFile(join(folder, 'out/A0.json'), 'utf8')) as {
        readonly labels: readonly { readonly lines: readonly string[] }[];
      };
      return labels.map(({ lines }) => lines.join(' ')).sort();
    };
    expect(await lettersOf()).toEqual(['Owner', 'Plans', 'Work']);
    expect(await lettersOf('--raci')).toEqual(['A', 'Owner', 'Plans', 'R I', 'Work']);
    expect(await lettersOf('--raci', '--screen', '900x700')).toEqual(
      expect.arrayContaining(['A', 'R I']),
    );
  });

  test('--screen fits the drawing to a window, without a form', async () => {
    const fitted = await geometry('--screen', '620x800');
    expect(fitted.pane).toMatchObject({ width: 620, height: 800 });
    expect(fitted.width / fitted.height).toBeCloseTo(620 / 800);
    const { text } = await exported('svg', '--screen', '620x800');
    expect(text).toMatch(/<svg[^>]* width="620" height="800"/u);
    expect(textsOf(text)).not.toContain('USED AT');
  });

  test('--page gives the sheet the shape of the paper, and says its size', async () => {
    const sheet = await geometry('--page', 'A4');
    expect(sheet.page?.size).toBe('A4');
    expect(sheet.width / sheet.height).toBeCloseTo(297 / 210, 2);
    const { text } = await exported('svg', '--page', 'A4');
    expect(text).toMatch(/<svg [^>]*width="297mm" height="210mm"/u);
  });
});

test('text that is too small for the paper is told, with what was done about it', async () => {
  const example = fileURLToPath(new URL('../../examples/prm-it', import.meta.url));
  const { folder } = await bench.run({ 'none.txt': '' }, '--version');
  const { code, out, err } = await bench.runIn(
    folder,
    ...['export', example, '--format', 'json', '--out', '.', '--diagram', 'A22'],
    ...['--page', 'A4', '--effort', 'typing'],
  );
  expect({ code, out }).toEqual({ code: 0, out: 'A22.json\n' });
  expect(err).toMatch(/^A22\.json: note: .*\bpt on A4/mu);
  const sheet: unknown = JSON.parse(await readFile(join(folder, 'A22.json'), 'utf8'));
  expect(sheet).toMatchObject({ devices: { labels: 'codes' }, page: { size: 'A4' } });
});

describe('looks', () => {
  test.each([
    ['dark', '#1f1f1f'],
    ['light', '#ffffff'],
    ['print', '#ffffff'],
  ])('--theme %s fixes the paper', async (theme, colour) => {
    const { text } = await exported('svg', '--theme', theme);
    expect(text).toMatch(new RegExp(`class="idef0-paper"[^>]* fill="${colour}"`, 'u'));
  });

  test('--theme auto is what is drawn anyway', async () => {
    expect((await exported('svg', '--theme', 'auto')).text).toBe((await exported('svg')).text);
  });

  test('--effort changes how long is searched, not what is drawn', async () => {
    const names = [await geometry('--effort', 'typing'), await geometry('--effort', 'high')];
    expect(objectsOf(names[0] ?? (await geometry()))).toEqual(
      objectsOf(names[1] ?? (await geometry())),
    );
  });
});

describe('colour and focus', () => {
  test('--colour role tells the roles apart, and says how', async () => {
    const [plain, coloured] = [await exported('svg'), await exported('svg', '--colour', 'role')];
    expect(coloured.text).not.toBe(plain.text);
    expect(textsOf(coloured.text)).toMatch(/Mechanism|Input/iu);
    expect((await exported('svg', '--colour', 'none')).text).toBe(plain.text);
  });

  test.each([
    ['an object', ['--focus', 'menu']],
    ['a box by its name', ['--focus', 'Cook']],
    ['a box by its node', ['--focus', 'a2']],
    ['the ways between two boxes', ['--focus-path', 'A1..A2']],
  ])('the focus on %s fades the rest', async (_, options) => {
    const { text } = await exported('svg', ...options);
    expect(text).toMatch(/<g class="[^"]*idef0-faded/u);
    expect((await exported('svg')).text).not.toMatch(/<g class="[^"]*idef0-faded/u);
  });

  test('only the diagrams that have it are written', async () => {
    const args = ['export', '.', '--out', 'out', '--format', 'svg', '--focus', 'Menu'];
    const { out } = await bench.run({ 'kitchen.idef0': KITCHEN }, ...args);
    expect(out).toBe('out/A0.svg\n');
  });

  test('a path that is none, and an object that is hidden, are told', async () => {
    const { text, err } = await exported('svg', '--focus', 'House Rules', '--hide-tunnelled');
    expect(err).toBe("A0.svg: note: 'House Rules' is not drawn here, so that nothing fades.\n");
    expect(text).not.toMatch(/<g class="[^"]*idef0-faded/u);
    const alone = KITCHEN.replace(', Leftovers }', ' }').replace('input Leftovers,', '');
    const args = [...BASE, '--format', 'svg', '--focus-path', 'A2..A1'];
    const path = await bench.run({ 'kitchen.idef0': alone }, ...args);
    expect(path.err).toContain("No way leads from 'Cook' to 'Plan' here");
  });
});

test.each([
  ['a thing that no diagram has', ['--focus', 'Menue'], /'Menue'; near ones are Menu/u],
  ['a box that no diagram has', ['--focus-path', 'A1..A7'], /boxes 'A1' and 'A7'; near ones/u],
  ['half a path', ['--focus-path', 'A1..'], /two boxes with '\.\.' between them/u],
  ['two focuses', ['--focus', 'Menu', '--focus-path', 'A1..A2'], /do not go together/u],
  [
    'a colour that there is not',
    ['--colour', 'red'],
    /There is no scale, dimension of categories or property 'red'/u,
  ],
  ['a window without a height', ['--screen', '620'], /width and height in px/u],
  [
    'paper and window',
    ['--screen', '620x800', '--page', 'A4'],
    /'--page' and '--screen' do not go/u,
  ],
  ['a paper that nobody has', ['--page', 'A9'], /choices are A4, A3, letter, none/u],
  ['a theme that there is not', ['--theme', 'pink'], /choices are auto, light, dark, print/u],
  ['a level without a view', ['--level', '2'], /'--level' goes with '--view map'/u],
  ['something to be of without a view', ['--of', 'A1'], /'--of' goes with '--view tree', /u],
])('%s ends with 2 and says what to do', async (_, options, message) => {
  const args = [...BASE, '--format', 'svg', ...options];
  const { code, out, err } = await bench.run({ 'kitchen.idef0': KITCHEN }, ...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(message);
});

test.each([
  [
    'colours in geometry',
    ['--format', 'json', '--theme', 'dark'],
    /'--theme' is for pictures: write '--format svg'/u,
  ],
  ['a focus in geometry', ['--format', 'json', '--focus', 'Menu'], /'--focus' is for pictures/u],
  ['text without an index', ['--format', 'text'], /'--format text' is for '--view index'/u],
])('%s ends with 2 and says why', async (_, options, message) => {
  const args = [...BASE, ...options];
  const { code, err } = await bench.run({ 'kitchen.idef0': KITCHEN }, ...args);
  expect(code).toBe(2);
  expect(err).toMatch(message);
});
