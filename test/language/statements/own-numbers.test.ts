/** `id`, the author's own number of an activity, and `numbers`, which says where it is drawn and listed. */
import { describe, expect, test } from 'vitest';
import { loadWorkspace, objectionTo } from '@idef0-studio/language';
import { layoutDiagram } from '@idef0-studio/layout';
import { layoutView } from '@idef0-studio/layout/views';
import { findActivity, nodeIndex, viewOf } from '@idef0-studio/model';
import { drawDiagram, drawView, toSvg } from '@idef0-studio/render';
import { check } from '../../support/check.js';
import { openEditor } from '../../support/editor.js';
import { lowered } from '../../support/language.js';

const uri = 'file:///a.idef0';
const text = `model M {
  numbers both
}
activity Run {
  activity Bake {
    id "5.2"
    activity Mix { id "5.2.1" }
    activity Heat
  }
  activity Sell {
    input Bread
  }
}`;
const by = (numbers: string) => text.replace('both', numbers);

async function modelOf(source: string) {
  const model = (await loadWorkspace([{ uri, text: source }])).modelOf(uri);
  if (model === undefined) throw new RangeError('The text is of no model.');
  return model;
}

test('an own number is a text or a bare number, once in an activity', () => {
  const idOf = (line: string) =>
    lowered(`model M\nactivity A {\n  ${line}\n}`).fragment.activities[0]?.content.texts.id?.text;
  expect(idOf('id "5.2"')).toBe('5.2');
  expect(idOf('id 5.2')).toBe('5.2');
  expect(idOf('id 7')).toBe('7');
  const codes = (body: string) => lowered(`model M\n${body}`).findings.map(({ code }) => code);
  expect(codes('activity A {\n  id "1"\n  id "2"\n}')).toEqual(['syntax/repeated']);
  expect(codes('activity A {\n  id\n}')).toEqual(['syntax/missing-text']);
  expect(codes('object A {\n  id "1"\n}')).toEqual(['syntax/misplaced']);
  expect(lowered('model M {\n  numbers all\n}').findings.map(({ code }) => code)).toEqual([
    'syntax/value',
  ]);
});

describe('pictures', () => {
  /** The texts at the boxes of A0: number, left corner, node number. */
  async function drawn(numbers: string) {
    const diagram = (await modelOf(by(numbers))).diagram('A0');
    if (diagram === undefined) throw new RangeError('There is no A0.');
    const svg = toSvg(drawDiagram(layoutDiagram(diagram)), { embedFont: false });
    return [...svg.matchAll(/class="idef0-(?:number|node)"[^>]*>([^<]*)</g)].map(
      (match) => match[1],
    );
  }

  test('show node numbers alone, own ones beside them, or in their place', async () => {
    expect(await drawn('nodes')).toEqual(['1', 'A1', '2']);
    expect(await drawn('both')).toEqual(['1', '5.2', 'A1', '2']);
    expect(await drawn('ids')).toEqual(['5.2', 'A1', '2']);
  });

  test.each([
    ['nodes', 'A1'],
    ['both', 'A1 · 5.2'],
    ['ids', '5.2'],
  ])('of views show %s', async (numbers, shown) => {
    const model = await modelOf(by(numbers));
    const view = viewOf(model, { kind: 'tree' });
    if (view === undefined) throw new RangeError('There is no tree.');
    const svg = toSvg(drawView(await layoutView(view)), { embedFont: false });
    expect(svg).toContain(`>${shown}<`);
    expect(nodeIndex(model)).toContain(`\n  ${shown} Bake\n`);
    expect(nodeIndex(model)).toContain('\n  A2 Sell\n');
  });
});

test('an activity is found by its own number, if no other has it', async () => {
  const model = await modelOf(by('nodes'));
  expect(findActivity(model, '5.2.1')?.name).toBe('Mix');
  const twice = await modelOf(text.replace('5.2.1', '5.2'));
  expect(findActivity(twice, '5.2')).toBeUndefined();
});

describe('editors', () => {
  test('show it with the node number, whatever pictures show', async () => {
    const nodes = by('nodes');
    expect(await openEditor(nodes.replace('Bake', 'Ba<|>ke')).hover()).toContain(
      '**A1 · 5.2 Bake**',
    );
    expect(await openEditor(nodes.replace('Bake', 'Ba<|>ke')).hover()).toContain('A11 · 5.2.1 Mix');
    expect(await openEditor(nodes).symbols('5.2.1')).toEqual([expect.stringContaining('Mix')]);
    expect(await openEditor(nodes).outline()).toContain('A11 · 5.2.1');
  });

  test('complete an activity by it, and the words', async () => {
    const call = by('nodes').replace('input Bread', 'call 5.2<|>');
    const item = (await openEditor(call).items()).find(({ label }) => label === 'Mix');
    expect(item).toMatchObject({ detail: 'A11 · 5.2.1', filterText: 'Mix 5.2.1' });
    expect(await openEditor(call.replace('2<|>', '2.1<|>')).accept('Mix')).toContain('call Mix\n');
    const words = await openEditor('model M {\n  numbers <|>\n}').completions();
    expect(words).toEqual(['nodes', 'ids', 'both']);
    expect(await openEditor('model M {\n  <|>\n}').completions()).toContain('numbers');
  });
});

test('a fix that is made without a choice changes no own number', async () => {
  const workspace = await loadWorkspace([{ uri, text }]);
  const start = text.indexOf('5.2.1');
  expect(
    objectionTo(workspace, [{ document: uri, start, end: start + 5, text: '5.9' }]),
  ).toBeDefined();
});

test('two activities of one own number are told', async () => {
  await check(`
model M "M" {
  viewpoint "V"
  purpose "P"
}
activity Run "R" {
  stub Bake { id "5.1" }
  stub Sell { id 5.1 }
//               ^^^ warning number/own-duplicate: 'Sell' has the own number '5.1' of 'Bake'; own numbers are unique in a model: correct one of them.
  stub Rest { id "5.3" }
}`);
});
