// The views beside the diagrams: reached from the text, from the picture and from the palette.

import { expect, test } from 'vitest';
import { useEditorWindow } from './editor-window.js';
import { Preview } from './preview.js';

const editor = useEditorWindow('prm-it', { 'idef0.preview.page': 'none' });
const preview = new Preview(editor);
const category = 'a2-customer-relationships.idef0';
const demand = 'a25-demand-management.idef0';

test('a code lens over an activity opens its node tree', async () => {
  await editor.openBehind(category, 'decompose Customer Relationships');
  await editor.lens('Node tree').first().click();
  await preview.title.filter({ hasText: 'Node tree' }).waitFor();
  await preview.activity('A25').waitFor();
  await editor.shot('view-tree');
});

test('a double click on a node opens its diagram, and back leads to the view', async () => {
  await preview.activity('A25').dblclick();
  await preview.waitForNode('A25');
  await preview.press('Alt+ArrowLeft');
  await preview.title.filter({ hasText: 'Node tree' }).waitFor();
  await preview.tool('forward').click();
  await preview.waitForNode('A25');
});

test('the context menu of an arrow opens the view of its object', async () => {
  await editor.openBehind(demand, 'activity Forecast Service Demand');
  const label = preview.label('Service Demand Models').first();
  await preview.chooseInMenu(label, 'Show Object View');
  await preview.title.filter({ hasText: 'Makers and takers of' }).waitFor();
  await preview.nodes().first().waitFor();
  await editor.shot('view-object');
});

test('a click on a node of a view marks its text, and the view stays', async () => {
  await preview.activity('A254').click();
  const marked = 'Forecast Service Demand';
  await expect.poll(() => editor.marked(), { timeout: 20_000 }).toContain(marked);
  await preview.title.filter({ hasText: 'Makers and takers of' }).waitFor();
});

test.each([
  ['IDEF0: Show Context View', 'Context', 'view-context'],
  ['IDEF0: Show N² Chart…', 'N² chart', 'view-n2'],
  ['IDEF0: Show Impact…', 'Impact', 'view-impact'],
])('the command %s opens its view', async (command, title, shot) => {
  await editor.openBehind(demand, 'activity Forecast Service Demand');
  await editor.run(command);
  await preview.title.filter({ hasText: title }).waitFor();
  await preview.nodes().first().waitFor();
  await editor.shot(shot);
});

test('a map asks for its level', async () => {
  await editor.openBehind(demand, 'decompose Demand Management');
  await editor.run('IDEF0: Show Relationship Map…');
  await editor.choose('Level 1');
  await preview.title.filter({ hasText: 'Relationship map' }).waitFor();
  await preview.nodes().first().waitFor();
  await editor.shot('view-map');
});

test('a view follows the text when its author pauses', async () => {
  await editor.openBehind(demand, 'decompose Demand Management');
  await editor.lens('Node tree').first().click();
  await preview.activity('A254').waitFor();
  await editor.openBehind(demand, 'activity Forecast Service Demand');
  await editor.type(' Soon');
  const soon = preview.activity('A254').filter({ hasText: 'Soon' });
  await soon.waitFor();
  await editor.revert();
  await soon.waitFor({ state: 'detached' });
  expect(await preview.title.textContent()).toContain('Node tree');
});

test('a named view opens by the command, under its name, and follows its lines', async () => {
  const named = 'What Customer Profiles Touch';
  await editor.openBehind('views.idef0', 'of         Customer Profiles');
  await editor.run('IDEF0: Show View…');
  await editor.choose(named);
  await preview.title.filter({ hasText: `${named}: Impact of Customer Profiles` }).waitFor();
  await preview.activity('A228').waitFor();
  await editor.shot('view-named');
  await editor.openBehind('views.idef0', 'upstream   ');
  await editor.press('Delete');
  await editor.type('0');
  await preview.activity('A228').waitFor({ state: 'detached' });
  await preview.activity('A262').waitFor();
  expect(await preview.title.textContent()).toContain(named);
  await editor.revert();
  await preview.activity('A228').waitFor();
});

test('a lens over a named view shows it, and back leads to it again', async () => {
  await editor.openBehind('views.idef0', 'kind  map');
  await editor.lens('Show').first().click();
  await preview.title.filter({ hasText: 'Customer Relationships at Work' }).waitFor();
  await preview.activity('A22').waitFor();
  await preview.activity('A22').dblclick();
  await preview.waitForNode('A22');
  await preview.press('Alt+ArrowLeft');
  await preview.title.filter({ hasText: 'Customer Relationships at Work' }).waitFor();
});
