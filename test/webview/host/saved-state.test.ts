/** What a preview finds of itself after the window was loaded again. */
import { readState } from '@idef0-studio/webview';
import { expect, test } from 'vitest';

const state = {
  target: { uri: 'file:///shop.idef0', model: 'Shop', project: 'file:///', node: 'A0' },
  locked: true,
  style: { devices: { colour: 'role' }, page: 'A3' },
  views: { 'file:///:Shop:A0': { scroll: { x: 1, y: 2 }, zoom: 0.5 } },
};

test('is what was left behind', () => {
  expect(readState(JSON.parse(JSON.stringify(state)))).toEqual(state);
});

test.each([
  [
    { ...state, views: { A0: { zoom: 'near' } } },
    { ...state, views: undefined },
  ],
  [
    { ...state, style: { page: 'A17', devices: { colour: 'role' } } },
    { ...state, style: { devices: { colour: 'role' } } },
  ],
  [
    { ...state, target: 'A0' },
    { ...state, target: undefined },
  ],
  [undefined, {}],
  ['A0', {}],
])('is what is understood of it: %j', (written, read) => {
  expect(readState(written)).toEqual(read);
});
