/** What keys on the picture ask for. */
import { keyCommand, keyCommandAt } from '@idef0-studio/webview';
import { expect, test } from 'vitest';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test.each([
  ['Escape', { kind: 'clear' }],
  ['u', { kind: 'up' }],
  ['Backspace', { kind: 'up' }],
  ['f', { kind: 'fit' }],
  ['Enter', { kind: 'enter' }],
  ['ArrowLeft', { kind: 'pan', dx: -60, dy: 0 }],
  ['x', undefined],
])('the key %s asks for %o', (key, command) => {
  expect(keyCommand({ ...plain, key })).toEqual(command);
});

test('keys with Ctrl, Cmd or Alt are left to the editor', () => {
  expect(keyCommand({ ...plain, key: 'f', ctrlKey: true })).toBeUndefined();
  expect(keyCommand({ ...plain, key: 'u', metaKey: true })).toBeUndefined();
  expect(keyCommand({ ...plain, key: 'Enter', ctrlKey: true, altKey: true })).toBeUndefined();
  expect(keyCommand({ ...plain, key: 'F12', shiftKey: true })).toBeUndefined();
});

test.each([{ key: 'F12' }, { key: 'Enter', ctrlKey: true }, { key: 'Enter', metaKey: true }])(
  'the keys that follow a name in a text lead to the text: %o',
  (pressed) => {
    expect(keyCommand({ ...plain, ...pressed })).toEqual({ kind: 'goToText' });
  },
);

test('Enter alone stays in the picture', () => {
  expect(keyCommand({ ...plain, key: 'Enter' })).toEqual({ kind: 'enter' });
});

test.each(['Enter', ' '])('the key %o presses the button that has the keyboard', (key) => {
  expect(keyCommandAt({ ...plain, key }, 'field')).toBeUndefined();
  expect(keyCommandAt({ ...plain, key }, 'picture')).toBeDefined();
  expect(keyCommandAt({ ...plain, key: 'f' }, 'field')).toEqual({ kind: 'fit' });
});
