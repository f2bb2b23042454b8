/** Views of the text over the wire: the list of them, their lenses, and how their pictures follow their lines. */
import { METHOD } from '@idef0-studio/protocol';
import type {
  DiagramRoot,
  DiagramTarget,
  NamedViewItem,
  ViewRoot,
  ViewTarget,
} from '@idef0-studio/protocol';
import { afterEach, expect, test } from 'vitest';
import type { CodeLens } from 'vscode-languageserver-types';
import { FOLDER, TestClient, uriOf } from './client.js';
import { kitchen } from './kitchen.js';

let client: TestClient | undefined;
afterEach(() => client?.stop());

const files = {
  ...kitchen,
  'views.idef0': `model Kitchen

view Menus "What a menu touches" {
  kind       impact
  of         Menu
  upstream   1
  downstream 1
}
view Cooking {
  kind diagram
  of   Cook Meals
}
view List {
  kind index
}
view Half Typed {
  kind impact
}
`,
};

const uri = uriOf('views.idef0');
const project = FOLDER.slice(0, -1);
const menus: ViewTarget = { uri, view: { kind: 'named', name: 'Menus' } };

const idsOf = ({ nodes }: ViewRoot): readonly string[] => nodes.map(({ node }) => node.id);

test('the named views of a model are listed with what leads to them', async () => {
  client = await TestClient.start(files);
  const listed = await client.connection.sendRequest<NamedViewItem[]>(METHOD.namedViews, { uri });
  const place = { uri, model: 'Kitchen', project };
  expect(listed).toEqual([
    {
      target: { ...place, view: { kind: 'named', name: 'Menus' } },
      ...{ model: 'Kitchen', name: 'Menus', kind: 'Impact', definition: 'What a menu touches' },
    },
    {
      target: { ...place, node: 'A2', activity: 'Run a Kitchen/Cook Meals', named: 'Cooking' },
      ...{ model: 'Kitchen', name: 'Cooking', kind: 'Diagram' },
    },
    {
      target: { ...place, view: { kind: 'named', name: 'Half Typed' } },
      ...{ model: 'Kitchen', name: 'Half Typed', kind: 'Impact' },
    },
  ]);
});

test('the picture of a named view has its name, and is found again by that', async () => {
  client = await TestClient.start(files);
  const root = await client.showView(menus);
  expect(root).toMatchObject({ kind: 'impact', title: 'Menus: Impact of Menu', node: 'Impact' });
  expect(root.target).toEqual({ ...menus, model: 'Kitchen', project });
  expect(root.path.at(-1)?.title).toBe('Menus: Impact of Menu');
  const file = await client.export(root.target);
  expect(file.fileName).toBe('Kitchen-Menus-Impact-of-Menu.svg');
  expect(file.text).toContain('What a menu touches');
});

test('it follows the lines of the view when the author pauses', async () => {
  client = await TestClient.start(files);
  await client.open('views.idef0');
  const before = await client.showView(menus);
  await client.edit('views.idef0', 'of         Menu', 'of         Food');
  const after = await client.picture<ViewRoot>(({ title }) => title === 'Menus: Impact of Food');
  expect(idsOf(after)).not.toEqual(idsOf(before));
  expect(after.target.view).toEqual(menus.view);
  await client.edit('views.idef0', 'kind       impact', 'kind       object');
  await client.picture<ViewRoot>(({ kind }) => kind === 'object');
});

test('it is drawn on the paper of its lines, unless its reader chooses another', async () => {
  client = await TestClient.start({
    ...files,
    'views.idef0': files['views.idef0'].replace('  upstream', '  page       A3\n  upstream'),
  });
  expect((await client.showView(menus)).page?.size).toBe('A3');
  expect((await client.showView(menus, 'picture', { page: 'A4' })).page?.size).toBe('A4');
});

test('one that is gone keeps its last picture and says why', async () => {
  client = await TestClient.start(files);
  await client.open('views.idef0');
  const before = await client.showView(menus);
  await client.edit('views.idef0', 'view Menus', 'view Meals and Menus');
  const after = await client.picture<ViewRoot>(({ stale }) => stale !== undefined);
  expect(after.stale).toEqual({ errors: 0, message: "'Menus' is not in the model" });
  expect(idsOf(after)).toEqual(idsOf(before));
});

test('a named diagram has the devices of its lines, and follows them', async () => {
  client = await TestClient.start({
    ...files,
    'views.idef0': files['views.idef0'].replace('of   Cook Meals', 'of   Cook Meals\n  codes'),
  });
  await client.open('views.idef0');
  const cooking: DiagramTarget = { uri, named: 'Cooking' };
  const root = await client.show(cooking);
  expect(root).toMatchObject({ node: 'A2', target: { named: 'Cooking', node: 'A2' } });
  expect(root.devices.labels).toBe('codes');
  const file = await client.export(root.target);
  expect(file.fileName).toBe('Kitchen-Cooking.svg');
  await client.edit('views.idef0', 'of   Cook Meals\n  codes', 'of   A0\n  gaps');
  const after = await client.picture<DiagramRoot>(({ node }) => node === 'A0');
  expect(after.devices).toMatchObject({ labels: 'names', crossings: 'gap' });
  expect(after.target.named).toBe('Cooking');
});

const RATED = {
  ...files,
  'views.idef0': files['views.idef0']
    .replace('of   Cook Meals', 'of   Cook Meals\n  colour Skill')
    .replace('of         Menu', 'of         Menu\n  colour     Skill'),
  'skill.idef0': `model Kitchen
scale Skill { 1 Low, 2 High }
assess 2005 Skill {
  A1: 1, A21: 1
}
`,
};

const captionOf = ({ legend }: DiagramRoot | ViewRoot) => legend?.caption;

test('a named view is coloured as its lines say, and follows assessments', async () => {
  client = await TestClient.start(RATED);
  await client.open('skill.idef0');
  const root = await client.showView(menus);
  expect(captionOf(root)).toEqual(['Skill, 2005']);
  const file = await client.export(root.target);
  expect(file.text).toContain('Skill, 2005');
  await client.edit('skill.idef0', '2005', '2007');
  const after = await client.picture<ViewRoot>(
    ({ legend }) => legend?.caption[0] !== 'Skill, 2005',
  );
  expect(captionOf(after)).toEqual(['Skill, 2007']);
});

test('a named diagram is coloured as its lines say, and follows assessments', async () => {
  client = await TestClient.start(RATED);
  await client.open('skill.idef0');
  const root = await client.show({ uri, named: 'Cooking' });
  const toneOf = ({ boxes }: DiagramRoot) => boxes.find(({ node }) => node === 'A21')?.tone?.tone;
  expect(toneOf(root)).toBe('scale-0');
  const file = await client.export(root.target);
  expect(file.text).toContain('idef0-tone-scale-0');
  await client.edit('skill.idef0', 'A21: 1', 'A21: 2');
  const after = await client.picture<DiagramRoot>((each) => toneOf(each) !== 'scale-0');
  expect(toneOf(after)).toBe('scale-6');
  expect(toneOf(await client.show({ uri, node: 'A2' }))).toBeUndefined();
});

test('one whose lines do not say what to draw says so', async () => {
  client = await TestClient.start(files);
  const root = await client.showView({ uri, view: { kind: 'named', name: 'Half Typed' } });
  expect(root.empty?.title).toBe("'Half Typed' shows nothing");
});

test('a lens over each that is a picture shows it', async () => {
  client = await TestClient.start(files, {}, { showCommand: 'idef0.show' });
  await client.open('views.idef0');
  const textDocument = { uri };
  const lenses = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
    textDocument,
  });
  expect(
    lenses.map(({ range, command }) => [
      range.start.line + 1,
      command?.title,
      command?.arguments?.[0] as unknown,
    ]),
  ).toEqual([
    [3, 'Show', { uri, model: 'Kitchen', view: { kind: 'named', name: 'Menus' } }],
    [
      9,
      'Show',
      { uri, model: 'Kitchen', node: 'A2', activity: 'Run a Kitchen/Cook Meals', named: 'Cooking' },
    ],
    [16, 'Show', { uri, model: 'Kitchen', view: { kind: 'named', name: 'Half Typed' } }],
  ]);
});
