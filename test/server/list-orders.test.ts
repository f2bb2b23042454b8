/** What the server finds about the order of lists on the diagram that is shown, and what it offers. */
import { ruleOf } from '@idef0-studio/model';
import { METHOD, type OrderedLists } from '@idef0-studio/protocol';
import type { ApplyWorkspaceEditParams } from 'vscode-languageserver';
import { ordersHere, type OrdersService, type OrdersTask } from '@idef0-studio/server/testing';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { afterEach, expect, test } from 'vitest';
import { TestClient, uriOf } from './client.js';

let client: TestClient | undefined;
afterEach(() => client?.stop());

const text = ruleOf('layout/list-order')?.wrong ?? '';
const uri = uriOf('works.idef0');

const isFound = (codes: readonly string[]) => codes.includes('layout/list-order');
const isGone = (codes: readonly string[]) => !isFound(codes);

async function shown(files: Readonly<Record<string, string>>, orders?: OrdersService) {
  client = await TestClient.start(files, orders === undefined ? {} : { orders });
  await client.open('works.idef0');
  await client.show({ uri, node: 'A0' });
  return client;
}

/** Counts what is looked for, and finds it. */
class CountedOrders implements OrdersService {
  readonly tasks: OrdersTask[] = [];
  readonly findAll = ordersHere.findAll;

  find(task: OrdersTask, outdated: AbortSignal) {
    this.tasks.push(task);
    return ordersHere.find(task, outdated);
  }
}

const found = ({ findings }: TestClient): readonly Diagnostic[] =>
  (findings.get('works.idef0') ?? []).filter(({ code }) => code === 'layout/list-order');

async function fixes(
  editor: TestClient,
  rule = 'layout/list-order',
  beginning = 'Write the lists',
): Promise<readonly CodeAction[]> {
  const diagnostic = editor.findings.get('works.idef0')?.find(({ code }) => code === rule);
  if (diagnostic === undefined) throw new RangeError('Nothing is found.');
  const actions = await editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic] },
  });
  return actions.filter(({ title }) => title.startsWith(beginning));
}

test('an order that costs crossings is an information at the activity, with a fix that moves its entries', async () => {
  const editor = await shown({ 'works.idef0': text });
  await editor.findingsOf('works.idef0', isFound);
  const [diagnostic, ...others] = found(editor);
  expect(others).toEqual([]);
  expect(diagnostic).toMatchObject({
    severity: 3,
    message: expect.stringContaining("the lists of 'Second' would save all 4 crossings on A0"),
    range: { start: editor.positionOf('works.idef0', 'Second {') },
  });
  const [fix] = await fixes(editor);
  expect(fix?.title).toBe('Write the lists in the order that draws best (changes ICOM codes)');
  const changes = (fix?.edit?.changes?.[uri] ?? []).map(({ newText }) => newText.trim());
  expect(changes.map((each) => each.split(/\s*\n\s*/u))).toEqual([
    ['Back One', 'Back Two', 'Forward One', 'Forward Two'],
  ]);
});

test('nothing is found before a diagram is shown, nor on another one', async () => {
  const orders = new CountedOrders();
  client = await TestClient.start({ 'works.idef0': text }, { orders });
  await client.open('works.idef0');
  await client.show({ uri, node: 'A2' });
  await client.show({ uri, node: 'A0' }, 'other');
  await client.findingsOf('works.idef0', isFound);
  expect(orders.tasks.map(({ diagram }) => diagram.node)).toEqual(['A2', 'A0']);
  expect(found(client)).toHaveLength(1);
});

test('it goes with the edit that mends it', async () => {
  const editor = await shown({ 'works.idef0': text });
  await editor.findingsOf('works.idef0', isFound);
  await editor.edit(
    'works.idef0',
    'Forward One\n      Forward Two\n      Back One\n      Back Two',
    'Back One\n      Back Two\n      Forward One\n      Forward Two',
  );
  await editor.findingsOf('works.idef0', isGone);
});

test('it goes with its picture', async () => {
  const editor = await shown({ 'works.idef0': text });
  await editor.findingsOf('works.idef0', isFound);
  await editor.connection.sendNotification(METHOD.closeDiagram, { clientId: 'picture' });
  await editor.findingsOf('works.idef0', isGone);
});

test('a diagram that is as it was is not looked at again', async () => {
  const orders = new CountedOrders();
  const editor = await shown({ 'works.idef0': text }, orders);
  await editor.findingsOf('works.idef0', isFound);
  await editor.edit('works.idef0', 'model Works', '// A remark.\nmodel Works');
  await editor.findingsOf('works.idef0', isGone);
  await editor.findingsOf('works.idef0', isFound);
  expect(orders.tasks).toHaveLength(1);
});

test('a folder that turns the rule off is not looked at, and one may weigh it otherwise', async () => {
  const orders = new CountedOrders();
  const settings = (weight: string) =>
    `{ "rules": { "layout/list-order": "${weight}", "layout/box-order": "off" } }`;
  const editor = await shown({ 'works.idef0': text, 'idef0.json': settings('off') }, orders);
  await editor.write('idef0.json', settings('warning'));
  await editor.edit('works.idef0', 'model Works', '// A remark.\nmodel Works');
  await editor.findingsOf('works.idef0', isFound);
  expect(found(editor)).toMatchObject([{ severity: 2 }]);
  expect(orders.tasks).toHaveLength(1);
});

const orderAll = (editor: TestClient) =>
  editor.connection.sendRequest<OrderedLists>(METHOD.orderLists, { uri });

/** Takes the edits of the server, by their labels. */
function takenEdits(editor: TestClient, applied: boolean): readonly ApplyWorkspaceEditParams[] {
  const edits: ApplyWorkspaceEditParams[] = [];
  editor.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
    edits.push(params);
    return { applied };
  });
  return edits;
}

test('all lists of a model are written as they draw best, in one edit, without a picture', async () => {
  client = await TestClient.start({ 'works.idef0': text });
  await client.open('works.idef0');
  const edits = takenEdits(client, true);
  expect(await orderAll(client)).toEqual({ saves: 4 });
  expect(edits).toMatchObject([{ label: 'Order all lists as best drawn' }]);
  const [changed] = edits[0]?.edit.changes?.[uri] ?? [];
  expect(changed?.newText.trim().split(/\s*\n\s*/u)).toEqual([
    ...['Back One', 'Back Two', 'Forward One', 'Forward Two'],
  ]);
});

test('nothing is written where nothing is to be saved, and what an editor does not take is said', async () => {
  client = await TestClient.start({ 'works.idef0': text });
  await client.open('works.idef0');
  const edits = takenEdits(client, false);
  expect(await orderAll(client)).toEqual({
    saves: 4,
    refusal: 'The editor has not taken the edit.',
  });
  await client.edit('works.idef0', 'Forward One\n      Forward Two\n      Back One', 'Back One');
  expect(await orderAll(client)).toEqual({ saves: 0 });
  expect(edits).toHaveLength(1);
});

test('two boxes that would draw better in the other order are a hint, with a fix that moves both whole', async () => {
  const boxes = ruleOf('layout/box-order')?.wrong ?? '';
  const noted = boxes.replace('  activity Make', '  // Before all else.\n  activity Make');
  const editor = await shown({ 'works.idef0': noted });
  await editor.findingsOf('works.idef0', (codes) => codes.includes('layout/box-order'));
  const [hint] = (editor.findings.get('works.idef0') ?? []).filter(
    ({ code }) => code === 'layout/box-order',
  );
  expect(hint).toMatchObject({
    severity: 4,
    message: expect.stringMatching(/^Boxes 'Pack' and 'Make' in the other order would save \S+ /u),
    range: { start: editor.positionOf('works.idef0', 'Pack {') },
  });
  const [fix] = await fixes(editor, 'layout/box-order', 'Write the two activities');
  const written = (fix?.edit?.changes?.[uri] ?? []).map(({ newText }) => newText.split('\n')[0]);
  expect(written).toEqual(['  // Before all else.', '  activity Pack {']);
});
