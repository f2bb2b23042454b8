/** How the pictures of a preview are drawn, and when they are drawn again. */
import { NO_DEVICES } from '@idef0-studio/geometry';
import { DEVICE_SWITCHES, StyleState } from '@idef0-studio/webview';
import { expect, test } from 'vitest';
import { diagramWith, viewWith } from '../roots.js';

const [hide, pipes] = DEVICE_SWITCHES;
if (hide === undefined || pipes === undefined) throw new Error('There are switches.');

test('what the reader has chosen goes before the settings', () => {
  const state = new StyleState({ page: 'A4' });
  state.set({ page: 'A3', devices: { colour: 'role' } });
  expect(state.style).toEqual({ page: 'A4', devices: { colour: 'role' } });
  state.choosePage('letter');
  expect([state.style.page, state.chosen]).toEqual(['letter', { page: 'letter' }]);
});

test('a device that the layout has chosen by itself is switched off first', () => {
  const state = new StyleState({});
  const root = diagramWith({ devices: { ...NO_DEVICES, bundling: 'pipes' } });
  expect(state.devicesOn(root).bundling).toBe('pipes');
  state.toggle(pipes, root);
  expect(state.chosen).toEqual({ devices: { bundling: 'none' } });
  state.toggle(hide, undefined);
  expect(state.chosen).toEqual({ devices: { bundling: 'none', tunnelled: 'hide' } });
  expect(state.devicesOn(viewWith({}))).toEqual({ ...NO_DEVICES, tunnelled: 'hide' });
});

test('pictures are drawn again where the style is another, once for each', () => {
  const state = new StyleState({});
  state.set({ page: 'A4' });
  expect([state.takeChange(), state.takeChange()]).toEqual([true, false]);
  state.set({ page: 'A4' });
  expect(state.takeChange()).toBe(false);
  state.choosePage('none');
  expect(state.takeChange()).toBe(true);
});

test('in a window pictures are asked for in its size, and drawn again when that changes', () => {
  const state = new StyleState({});
  const pane = { width: 620, height: 800 };
  expect(state.picture(pane).page).toEqual(pane);
  expect(state.picture().page).toBe('none');
  expect([state.takeChange(pane), state.takeChange({ ...pane })]).toEqual([true, false]);
  expect(state.takeChange({ width: 400, height: 800 })).toBe(true);
});

test('one toggle leads from the window to the sheet chosen last, and back', () => {
  const state = new StyleState({});
  state.toggleSheet();
  expect(state.style.page).toBe('none');
  state.choosePage('A3');
  state.toggleSheet();
  expect(state.style.page).toBe('window');
  state.toggleSheet();
  expect(state.chosen).toEqual({ page: 'A3' });
});
