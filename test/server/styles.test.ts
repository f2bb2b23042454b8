/** Diagrams drawn with devices and on paper, live. */
import type { DiagramRoot, PictureStyle } from '@idef0-studio/protocol';
import { afterEach, expect, test } from 'vitest';
import { TestClient, uriOf } from './client.js';
import { kitchen } from './kitchen.js';
import { SlowLayouts } from './slow-layouts.js';

let client: TestClient | undefined;
afterEach(() => client?.stop());

const uri = uriOf('kitchen.idef0');
const pipes = { devices: { bundling: 'pipes' } } as const;

const hasPipe = ({ arrows }: DiagramRoot): boolean =>
  arrows.some(({ members }) => members !== undefined);

test('a picture is drawn with the devices that its reader asks for', async () => {
  client = await TestClient.start(kitchen);
  expect(hasPipe(await client.show({ uri, node: 'A0' }))).toBe(false);
  const root = await client.show({ uri, node: 'A0' }, 'picture', pipes);
  expect(hasPipe(root)).toBe(true);
  expect(root.devices.bundling).toBe('pipes');
  expect(hasPipe(await client.show({ uri, node: 'A0' }))).toBe(false);
});

test('two readers see one diagram with devices of their own', async () => {
  client = await TestClient.start(kitchen);
  await client.open('kitchen.idef0');
  await client.show({ uri, node: 'A0' }, 'plain');
  await client.show({ uri, node: 'A0' }, 'piped', pipes);
  await client.edit('kitchen.idef0', 'output Menu', 'output Menu, Bills');
  const hasBills = ({ arrows }: DiagramRoot): boolean =>
    arrows.some(({ id }) => id.includes('Bills'));
  expect(hasPipe(await client.picture(hasBills, 'plain'))).toBe(false);
  expect(hasPipe(await client.picture(hasBills, 'piped'))).toBe(true);
});

test('typing goes on from the last layout with the same devices', async () => {
  const layouts = new SlowLayouts();
  layouts.isFree = true;
  client = await TestClient.start(kitchen, { layouts });
  await client.open('kitchen.idef0');
  void layouts.at(0).then(({ finish }) => finish());
  await client.show({ uri, node: 'A0' }, 'picture', pipes);
  await client.edit('kitchen.idef0', 'output Menu', 'output Menu, Bills');
  const { task, finish } = await layouts.at(1);
  expect(task).toMatchObject({ effort: 'typing', ...pipes });
  expect(task.previous?.layoutState).toBeDefined();
  finish();
});

test('another choice of devices does not begin with the layout of the last', async () => {
  const layouts = new SlowLayouts();
  client = await TestClient.start(kitchen, { layouts });
  void layouts.at(0).then(({ finish }) => finish());
  const { target } = await client.show({ uri, node: 'A0' });
  void layouts.at(1).then(({ finish }) => finish());
  await client.show(target, 'picture', pipes);
  expect(layouts.begun.map(({ task }) => task.previous)).toEqual([undefined, undefined]);
});

test('colours move nothing: they begin with the layout that is there', async () => {
  const layouts = new SlowLayouts();
  client = await TestClient.start(kitchen, { layouts });
  void layouts.at(0).then(({ finish }) => finish());
  const plain = await client.show({ uri, node: 'A0' });
  void layouts.at(1).then(({ finish }) => finish());
  const colour = { devices: { colour: 'role' } } as const;
  const coloured = await client.show(plain.target, 'picture', colour);
  expect((await layouts.at(1)).task.previous?.layoutState).toBeDefined();
  expect(coloured.arrows).toEqual(plain.arrows);
});

test('a file is drawn as the preview shows it', async () => {
  client = await TestClient.start(kitchen);
  const target = { uri, node: 'A0' };
  const plain = await client.export(target);
  const piped = await client.export(target, { style: pipes });
  expect(plain.text).not.toContain('pipe:');
  expect(piped.text).toContain('pipe:');
});

const window = { page: { width: 620, height: 800 } } as const;

test('in a window a diagram is what an export for a screen of that size has', async () => {
  client = await TestClient.start(kitchen);
  const target = { uri, node: 'A0' };
  const root = await client.show(target, 'picture', window);
  expect(root.pane).toMatchObject(window.page);
  const { text } = await client.export(target, { style: window, format: 'json' });
  const { boxes, arrows, labels, width } = JSON.parse(text) as DiagramRoot;
  expect(root.width).toBeCloseTo(width, 2);
  expect(boxes.map(({ id }) => id)).toEqual(root.boxes.map(({ id }) => id));
  expect(boxes.map(({ x }) => x)).toEqual(root.boxes.map(({ x }) => expect.closeTo(x, 1)));
  expect(arrows).toHaveLength(root.arrows.length);
  expect(labels).toHaveLength(root.labels.length);
});

test('another window, and a window after a sheet, keep the ways of the lines; a sheet is that of an export', async () => {
  const layouts = new SlowLayouts();
  client = await TestClient.start(kitchen, { layouts });
  const asked = async (count: number, style: PictureStyle) => {
    void layouts.at(count).then(({ finish }) => finish());
    await client?.show({ uri, node: 'A0' }, 'picture', style);
    return layouts.begun[count]?.task.previous;
  };
  expect(await asked(0, {})).toBeUndefined();
  expect((await asked(1, window))?.layoutState).toBeDefined();
  const other = { page: { width: 400, height: 800 } };
  expect((await asked(2, other))?.layoutState).toBeDefined();
  expect(await asked(3, { page: 'A4' })).toBeUndefined();
});
