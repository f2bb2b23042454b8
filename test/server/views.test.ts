/** Views over the wire: their pictures, what their elements stand for, and how they follow edits. */
import { METHOD } from '@idef0-studio/protocol';
import type {
  ElementRef,
  PictureTarget,
  Subject,
  TextLocation,
  ViewRoot,
  ViewTarget,
} from '@idef0-studio/protocol';
import { afterEach, expect, test } from 'vitest';
import { FOLDER, TestClient, uriOf } from './client.js';
import { kitchen } from './kitchen.js';

let client: TestClient | undefined;
afterEach(() => client?.stop());

const uri = uriOf('kitchen.idef0');
const cooking = 'Run a Kitchen/Cook Meals';
const tree: ViewTarget = { uri, view: { kind: 'tree', activity: cooking } };
const menu: ViewTarget = { uri, view: { kind: 'object', object: 'Menu' } };

const idsOf = ({ nodes }: ViewRoot): readonly string[] => nodes.map(({ node }) => node.id);

const contentOf = ({ groups, sheet, lines, nodes }: ViewRoot) => ({ groups, sheet, lines, nodes });

async function subjectsOf(
  editor: TestClient,
  target: PictureTarget,
  element: ElementRef,
): Promise<readonly string[]> {
  const subjects = await editor.connection.sendRequest<Subject[]>(METHOD.subjectsOf, {
    target,
    element,
  });
  return subjects.map(({ kind, name }) => `${kind} ${name}`);
}

test('a node tree has a node for each activity under one, and the way to its diagram', async () => {
  client = await TestClient.start(kitchen);
  const root = await client.showView(tree);
  expect([...idsOf(root)].sort()).toEqual([
    `activity:${cooking}`,
    `activity:${cooking}/Heat Food`,
    `activity:${cooking}/Prepare Food`,
  ]);
  expect(root.path.map(({ node }) => node)).toEqual(['A-0', 'A0', 'A2', 'Node tree']);
  expect(root.target).toEqual({
    ...tree,
    model: 'Kitchen',
    project: FOLDER.slice(0, -1),
    node: 'A2',
  });
});

test.each([
  ['context', { kind: 'context' }],
  ['map', { kind: 'map', level: 1 }],
  ['n2', { kind: 'n2', activity: cooking }],
  ['object', menu.view],
  ['impact', { kind: 'impact', of: { activity: cooking }, upstream: 1, downstream: 'all' }],
] as const)('a view %s is laid out and drawn', async (kind, view) => {
  client = await TestClient.start(kitchen);
  const root = await client.showView({ uri, view });
  expect([root.type, root.kind, root.width > 0]).toEqual(['idef0:view', kind, true]);
  expect(idsOf(root).length).toBeGreaterThan(0);
  const file = await client.export(root.target);
  expect(file.fileName).toMatch(/^Kitchen-.*\.svg$/);
  expect(file.text).toContain('</svg>');
});

test.each([
  tree.view,
  { kind: 'map', level: 1 },
  menu.view,
  { kind: 'impact', of: { object: 'Menu' }, upstream: 1, downstream: 1 },
] as const)('the title of a view begins with what the bar calls it: $kind', async (view) => {
  client = await TestClient.start(kitchen);
  const { node, title } = await client.showView({ uri, view });
  expect(title.startsWith(`${node} of `), `${node}: ${title}`).toBe(true);
});

test('a view follows an edit when the author pauses', async () => {
  client = await TestClient.start(kitchen);
  await client.open('cooking.idef0');
  const before = await client.showView(tree);
  await client.edit('cooking.idef0', 'Heat Food', 'Warm Food');
  const after = await client.picture<ViewRoot>((root) =>
    idsOf(root).includes(`activity:${cooking}/Warm Food`),
  );
  expect(idsOf(after)).toHaveLength(idsOf(before).length);
});

test('a view of an activity goes on when the activity is renamed', async () => {
  client = await TestClient.start(kitchen);
  await client.open('kitchen.idef0');
  await client.open('cooking.idef0');
  await client.showView(tree);
  await client.edit('kitchen.idef0', 'activity Cook Meals', 'activity Make Meals');
  await client.edit('cooking.idef0', 'decompose Cook Meals', 'decompose Make Meals');
  const root = await client.picture<ViewRoot>(({ title }) => title.includes('Make Meals'));
  expect(root.target.view).toEqual({ kind: 'tree', activity: 'Run a Kitchen/Make Meals' });
});

test('a view whose object is gone keeps its last picture and says why', async () => {
  client = await TestClient.start(kitchen);
  await client.open('cooking.idef0');
  const food: ViewTarget = { uri, view: { kind: 'object', object: 'Prepared Food' } };
  const before = await client.showView(food);
  await client.edit('cooking.idef0', 'output Prepared Food', 'output Ready Food');
  await client.edit('cooking.idef0', 'input Prepared Food', 'input Ready Food');
  const after = await client.picture<ViewRoot>(({ stale }) => stale !== undefined);
  expect(after.stale).toEqual({ errors: 0, message: "'Prepared Food' is not in the model" });
  expect(contentOf(after)).toEqual(contentOf(before));
});

test('a view of what was never there says so', async () => {
  client = await TestClient.start(kitchen);
  const root = await client.showView({ uri, view: { kind: 'object', object: 'Bicycle' } });
  expect(root.empty?.title).toBe("'Bicycle' is not in the model");
});

test('a click on a node leads to its text', async () => {
  client = await TestClient.start(kitchen);
  const element = { kind: 'view-node', node: `activity:${cooking}/Heat Food` };
  const place: TextLocation = await client.connection.sendRequest(METHOD.reveal, {
    target: tree,
    element,
  });
  expect(place.uri).toBe(uriOf('cooking.idef0'));
  expect(place.range.start).toEqual(client.positionOf('cooking.idef0', 'Heat Food'));
});

test('elements of diagrams and views stand for activities and objects', async () => {
  client = await TestClient.start(kitchen);
  const a0 = { uri, node: 'A0' };
  expect(await subjectsOf(client, a0, { kind: 'box', activity: cooking })).toEqual([
    'activity Cook Meals',
  ]);
  expect(await subjectsOf(client, a0, { kind: 'arrow', arrow: 'Menu' })).toEqual(['object Menu']);
  const label = { kind: 'label', arrow: 'Menu', object: 'Menu', repeat: 2 } as const;
  expect(await subjectsOf(client, a0, label)).toEqual(['object Menu']);
  expect(await subjectsOf(client, a0, { kind: 'box', activity: 'Sleep' })).toEqual([]);
  const node = { kind: 'view-node', node: 'object:Menu' } as const;
  expect(await subjectsOf(client, menu, node)).toEqual(['object Menu']);
  expect(await subjectsOf(client, a0, node)).toEqual([]);
});

test('a view takes the paper of the preview, on the screen and in its file', async () => {
  client = await TestClient.start(kitchen);
  const style = { page: 'A4' } as const;
  const root = await client.showView(menu, 'picture', style);
  expect(root.width / root.height).toBeCloseTo(297 / 210, 3);
  const file = await client.export(root.target, { style });
  expect(file.text).toMatch(/<svg [^>]*width="297mm"/u);
});

test('a pipe stands for each object that runs in it', async () => {
  client = await TestClient.start(kitchen);
  const style = { devices: { bundling: 'pipes' } } as const;
  const root = await client.show({ uri, node: 'A0' }, 'picture', style);
  const pipe = root.arrows.find(({ members }) => members !== undefined);
  const element = { kind: 'arrow', arrow: pipe?.id ?? '' } as const;
  expect(await subjectsOf(client, root.target, element)).toEqual([
    'object Meals',
    'object Leftovers',
  ]);
});

test('a place of the text is about what stands there, then about the activity around it', async () => {
  client = await TestClient.start(kitchen);
  const position = client.positionOf('kitchen.idef0', 'Menu\n    mechanism Cook\n  }\n  activity');
  const subjects: Subject[] = await client.connection.sendRequest(METHOD.subjectsAt, {
    uri,
    position,
  });
  expect(subjects).toMatchObject([
    { kind: 'object', id: 'Menu' },
    { kind: 'activity', node: 'A1', level: 1 },
  ]);
});

test('all activities and objects of a model can be chosen from', async () => {
  client = await TestClient.start(kitchen);
  const subjects: Subject[] = await client.connection.sendRequest(METHOD.subjects, { uri });
  const names = subjects.map((each) => (each.kind === 'activity' ? each.node : each.name));
  expect(names).toEqual(
    ['A0', 'A1', 'A2', 'A21', 'A22'].concat([
      'Appetite',
      'Cook',
      'Food',
      'Leftovers',
      'Meals',
      'Menu',
      'Prepared Food',
    ]),
  );
});
