import { makePicture } from '@idef0-studio/export';
import { assemble, queriesOf } from '@idef0-studio/model';
import { EXPORT_FORMATS, METHOD } from '@idef0-studio/protocol';
import type {
  DiagramItem,
  DiagramAt,
  DiagramRoot,
  ElementRef,
  Subject,
  TextLocation,
} from '@idef0-studio/protocol';
import { elementId, elementsOf } from '@idef0-studio/webview';
import { afterEach, expect, test } from 'vitest';
import { lowered } from '../support/language.js';
import { kitchen } from './kitchen.js';
import { FOLDER, TestClient, uriOf } from './client.js';

let client: TestClient | undefined;
afterEach(() => client?.stop());

const uri = uriOf('kitchen.idef0');

const idsOf = (root: DiagramRoot): readonly string[] =>
  elementsOf(root)
    .map(({ id }) => id)
    .sort();

const boxNames = ({ boxes }: DiagramRoot): readonly string[] => boxes.map(({ name }) => name);

test('a picture holds a box, an arrow and a label for each of the diagram', async () => {
  client = await TestClient.start(kitchen);
  const root = await client.show({ uri, node: 'A0' });
  expect(idsOf(root)).toEqual(
    expect.arrayContaining([
      'arrow:Menu',
      'box:Run a Kitchen/Cook Meals',
      'box:Run a Kitchen/Plan Meals',
      elementId({ kind: 'label', arrow: 'Menu', object: 'Menu' }),
      'sheet',
    ]),
  );
  expect(new Set(idsOf(root)).size).toBe(idsOf(root).length);
  expect(root.path.map(({ node }) => node)).toEqual(['A-0', 'A0']);
});

test('a target without a node is the context diagram', async () => {
  client = await TestClient.start(kitchen);
  const root = await client.show({ uri });
  expect([root.node, boxNames(root)]).toEqual(['A-0', ['Run a Kitchen']]);
});

test('an edit in another file of the model reaches the picture, and the ids stay', async () => {
  client = await TestClient.start(kitchen);
  await client.open('cooking.idef0');
  const before = await client.show({ uri, activity: 'Run a Kitchen/Cook Meals', node: 'A2' });
  await client.edit('cooking.idef0', 'input Prepared Food', 'input Prepared Food, Salt');
  const after = await client.picture((root) => idsOf(root).includes('arrow:Salt'));
  expect(idsOf(after)).toEqual(expect.arrayContaining([...idsOf(before)]));
});

test('an edit of another model sends no picture', async () => {
  client = await TestClient.start({
    ...kitchen,
    'other.idef0': 'model Other\nactivity Do It {}\n',
  });
  await client.open('other.idef0');
  await client.show({ uri, node: 'A0' });
  const other = await client.show({ uri: uriOf('other.idef0') }, 'second');
  await client.edit('other.idef0', 'Do It', 'Do It Well');
  await client.picture((root) => root.title === 'Do It Well', 'second');
  expect(other.title).toBe('Do It');
  expect(client.actions.filter(({ clientId }) => clientId === 'picture')).toHaveLength(1);
});

test('an edit that changes no diagram sends no picture', async () => {
  client = await TestClient.start(kitchen);
  await client.open('kitchen.idef0');
  await client.show({ uri, node: 'A0' });
  await client.edit('kitchen.idef0', 'object Food', '// Comes from the market.\nobject Food');
  await client.edit('kitchen.idef0', 'output Menu', 'output Menu, Shopping List');
  await client.picture((root) => idsOf(root).includes('arrow:Shopping List'));
  expect(client.actions).toHaveLength(2);
});

test('a renamed activity keeps its picture', async () => {
  client = await TestClient.start(kitchen);
  await client.open('kitchen.idef0');
  await client.show({ uri, activity: 'Run a Kitchen', node: 'A0' });
  await client.edit('kitchen.idef0', 'activity Run a Kitchen', 'activity Run a Canteen');
  const root = await client.picture(({ title }) => title === 'Run a Canteen');
  expect(root.target.activity).toBe('Run a Canteen');
});

test('a text that breaks keeps the last good picture, marked with the reason, until it is whole', async () => {
  client = await TestClient.start(kitchen);
  await client.open('kitchen.idef0');
  const before = await client.show({ uri, node: 'A0' });
  await client.edit('kitchen.idef0', 'model Kitchen "A kitchen"', 'mod');
  const stale = await client.picture(({ stale }) => stale !== undefined);
  expect(idsOf(stale)).toEqual(idsOf(before));
  expect(stale.stale?.errors).toBeGreaterThan(0);
  expect(stale.stale?.message).toMatch(/\.$/);
  await client.edit('kitchen.idef0', 'mod', 'model Kitchen "A kitchen"');
  const after = await client.picture((root) => root.revision !== stale.revision && !root.stale);
  expect(idsOf(after)).toEqual(idsOf(before));
});

test('a box that is deleted from a whole text leaves the picture', async () => {
  client = await TestClient.start(kitchen);
  await client.open('cooking.idef0');
  await client.show({ uri, node: 'A2' });
  await client.edit(
    'cooking.idef0',
    /activity Heat[^}]*\}/.exec(kitchen['cooking.idef0'])?.[0] ?? '',
    '',
  );
  const root = await client.picture((candidate) => boxNames(candidate).length === 1);
  expect(root.stale).toBeUndefined();
});

test('files without activities are told about in words', async () => {
  client = await TestClient.start({ 'empty.idef0': '', 'head.idef0': 'model Head\n' });
  const empty = await client.show({ uri: uriOf('empty.idef0') });
  const head = await client.show({ uri: uriOf('head.idef0') });
  expect([empty.empty?.title, head.empty?.title]).toEqual([
    'No model yet',
    'Head has no activities yet',
  ]);
});

test.each([
  ['Cook Meals', 'A2', undefined],
  ['Plan Meals', 'A0', { kind: 'box', activity: 'Run a Kitchen/Plan Meals' }],
  ['Appetite', 'A0', { kind: 'arrow', arrow: 'Appetite' }],
  ['"A kitchen"', 'A-0', undefined],
])('the cursor at %s shows %s', async (text, node, element) => {
  client = await TestClient.start(kitchen);
  const params = { uri, position: client.positionOf('kitchen.idef0', text) };
  const place: DiagramAt = await client.connection.sendRequest(METHOD.diagramAt, params);
  expect([place.node, place.element, place.canGoUp]).toEqual([node, element, node !== 'A-0']);
});

test('a comment belongs to its model, and to none of its diagrams more than to another', async () => {
  const files = { 'a.idef0': '// Here.\nmodel Tea\nactivity Make Tea\n', 'b.idef0': '' };
  client = await TestClient.start(files);
  const at = (name: string): Promise<DiagramAt> =>
    client?.connection.sendRequest(METHOD.diagramAt, {
      uri: uriOf(name),
      position: { line: 0, character: 1 },
    }) ?? Promise.reject(new Error('closed'));
  expect((await at('a.idef0')).target).toEqual({
    uri: uriOf('a.idef0'),
    model: 'Tea',
    project: FOLDER.slice(0, -1),
  });
  expect((await at('b.idef0')).target).toEqual({ uri: uriOf('b.idef0') });
});

test('the broken text of one model is no reason to keep the picture of another', async () => {
  const broken = 'model Tea\nactivity Make Tea {\n  input <- <- {{\n';
  client = await TestClient.start({ ...kitchen, 'tea.idef0': broken });
  await client.show({ uri, model: 'Kitchen', node: 'A-0' });
  const root = await client.show({ uri: uriOf('tea.idef0'), model: 'Tea', node: 'A-0' });
  expect([root.model, root.stale]).toEqual(['Tea', undefined]);
});

test('a click on a box, an arrow or a label leads to its text', async () => {
  client = await TestClient.start(kitchen);
  const root = await client.show({ uri, node: 'A0' });
  const placeOf = (element: ElementRef): Promise<TextLocation | null> =>
    client?.connection.sendRequest(METHOD.reveal, { target: root.target, element }) ??
    Promise.resolve(null);
  const box = await placeOf({ kind: 'box', activity: 'Run a Kitchen/Cook Meals' });
  expect(box?.range.start).toEqual(client.positionOf('kitchen.idef0', 'Cook Meals'));
  const line = client.positionOf('kitchen.idef0', 'Menu');
  expect((await placeOf({ kind: 'arrow', arrow: 'Menu' }))?.range.start).toEqual(line);
  const label = { kind: 'label', arrow: 'Menu', object: 'Menu' } as const;
  expect((await placeOf(label))?.range.start).toEqual(line);
  expect(await placeOf({ kind: 'box', activity: 'Sleep' })).toBeNull();
  for (const element of elementsOf(root)) {
    if ('ref' in element) expect(await placeOf(element.ref), element.id).not.toBeNull();
  }
});

test('the list of diagrams begins with A-0', async () => {
  client = await TestClient.start(kitchen);
  const items: DiagramItem[] = await client.connection.sendRequest(METHOD.diagrams, { uri });
  expect(items.map(({ node, title }) => `${node} ${title}`)).toEqual([
    'A-0 Run a Kitchen',
    'A0 Run a Kitchen',
    'A2 Cook Meals',
  ]);
});

test('lists of diagrams and of what views are about say what things were called before', async () => {
  const text =
    'model M\nactivity Run {\n  formerly Work\n  activity Bake {\n    output Bread\n  }\n}\nobject Bread { formerly Loaf }';
  client = await TestClient.start({ 'm.idef0': text });
  const document = { uri: uriOf('m.idef0') };
  const items: DiagramItem[] = await client.connection.sendRequest(METHOD.diagrams, document);
  expect(items.map(({ formerly }) => formerly)).toEqual([['Work'], ['Work']]);
  const subjects: Subject[] = await client.connection.sendRequest(METHOD.subjects, document);
  expect(subjects.map(({ name, formerly }) => [name, formerly])).toEqual([
    ['Run', ['Work']],
    ['Bake', undefined],
    ['Bread', ['Loaf']],
  ]);
});

test('a diagram is exported as an SVG file with a name', async () => {
  client = await TestClient.start(kitchen);
  const file = await client.export({ uri, node: 'A2' });
  expect(file.fileName).toBe('Kitchen-A2.svg');
  expect(file.text).toContain('Prepared Food');
});

test('what is exported has the bytes that the command line writes, in each format', async () => {
  client = await TestClient.start(kitchen);
  const fragments = Object.entries(kitchen).map(
    ([name, text]) => lowered(text, uriOf(name)).fragment,
  );
  const diagram = queriesOf(assemble(fragments)).diagram('A2');
  if (diagram === undefined) throw new Error('The kitchen has no diagram A2.');
  for (const format of EXPORT_FORMATS) {
    const task = { kind: 'diagram', diagram, layout: {}, look: {}, format } as const;
    const { bytes } = await makePicture(task);
    const file = await client.export({ uri, node: 'A2' }, { format });
    expect(file).toEqual({
      fileName: `Kitchen-A2.${format}`,
      text: new TextDecoder().decode(bytes),
    });
  }
});

test("a click on the label of an object named 'Release #2' leads to its text", async () => {
  const text = `model Releases
activity Ship Software {
  activity Build {
    control Plan
    output \`Release #2\`
    mechanism Team
  }
  activity Deliver {
    control Plan
    input \`Release #2\`
    output Receipt
    mechanism Team
  }
}
`;
  client = await TestClient.start({ 'releases.idef0': text });
  const target = { uri: uriOf('releases.idef0'), node: 'A0' };
  const { labels } = await client.show(target);
  const [label] = labels.filter(({ object }) => object === 'Release #2');
  const element = { kind: 'label', arrow: label?.arrow, object: label?.object };
  const params = { target, element };
  const place: TextLocation | null = await client.connection.sendRequest(METHOD.reveal, params);
  const subjects: Subject[] = await client.connection.sendRequest(METHOD.subjectsOf, params);
  expect(subjects.map(({ name }) => name)).toEqual(['Release #2']);
  expect(place?.range.start).toEqual(client.positionOf('releases.idef0', '`Release #2`'));
});
