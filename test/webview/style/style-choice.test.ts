/** How diagrams are drawn in a preview: what the reader chose, over the settings. */
import { DEVICE_SWITCHES, styleOf, toggled } from '@idef0-studio/webview';
import { NO_DEVICES } from '@idef0-studio/geometry';
import { expect, test } from 'vitest';

const pipes = DEVICE_SWITCHES.find(({ device }) => device === 'bundling');

test('without choices the settings hold, and what nobody chose is not said', () => {
  expect(styleOf({}, {})).toEqual({ devices: {}, page: 'window' });
  const settings = { devices: { labels: 'codes' }, page: 'A3' } as const;
  expect(styleOf(settings, {})).toEqual(settings);
});

test('a choice stands over the settings, also where it turns a device off', () => {
  if (pipes === undefined) throw new Error('There is no switch for pipes.');
  const settings = { devices: { bundling: 'pipes' } } as const;
  const chosen = toggled({}, { ...NO_DEVICES, bundling: 'pipes' }, pipes);
  expect(chosen).toEqual({ devices: { bundling: 'none' } });
  expect(styleOf(settings, chosen).devices?.bundling).toBe('none');
  expect(toggled(chosen, NO_DEVICES, pipes).devices?.bundling).toBe('pipes');
});

test('every device has a switch', () => {
  expect(DEVICE_SWITCHES.map(({ device }) => device).sort()).toEqual(
    Object.keys(NO_DEVICES).sort(),
  );
});
