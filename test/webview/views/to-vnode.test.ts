import type { SvgElement } from '@idef0-studio/render';
import { toVNode } from '@idef0-studio/webview';
import { expect, test } from 'vitest';

test('an element keeps its name, its attributes, its children and its texts', () => {
  const text: SvgElement = { name: 'text', attributes: { x: 1, class: 'a' }, children: ['Flour'] };
  const vnode = toVNode({ name: 'g', attributes: { 'data-id': 'Flour' }, children: [text] });
  const [child] = vnode.children ?? [];
  expect([vnode.sel, vnode.data?.attrs]).toEqual(['g', { 'data-id': 'Flour' }]);
  expect(child).toMatchObject({ sel: 'text', data: { attrs: { x: 1, class: 'a' } } });
  expect(JSON.stringify(child)).toContain('Flour');
});
