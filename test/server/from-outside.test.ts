/** What the server takes from outside, and what becomes of the rest. */
import type { DiagramOptions } from 'sprotty-protocol';
import { describe, expect, test } from 'vitest';
import { readEditorSettings, readParams, readPictureRequest } from '@idef0-studio/server/testing';

const uri = 'file:///bakery.idef0';

describe('a request for a picture', () => {
  test('names a diagram and how it is drawn', () => {
    const target = { uri, model: 'Bakery', project: 'file:///', node: 'A2', activity: 'Bake' };
    const style = { devices: { bundling: 'pipes' }, page: 'A4' };
    expect(readPictureRequest({ ...target, ...style })).toEqual({ target, style });
  });

  test.each<DiagramOptions>([
    { kind: 'context' },
    { kind: 'tree', depth: 'all', activity: 'Bake' },
    { kind: 'map', level: 2 },
    { kind: 'n2', activity: 'Bake' },
    { kind: 'object', object: 'Flour' },
    { kind: 'impact', of: { object: 'Flour' }, upstream: 'all', downstream: 1 },
  ])('names a view, which stays as it was written: %j', (view) => {
    const { target } = readPictureRequest({ uri, view, activity: 'Bake' });
    expect(JSON.stringify(target)).toBe(JSON.stringify({ uri, view }));
  });

  test.each<DiagramOptions>([
    { view: { kind: 'globe' } },
    { view: { kind: 'map', level: 'top' } },
    { view: { kind: 'impact', of: {}, upstream: 1, downstream: 1 } },
    { view: [] },
    { node: 7 },
    { page: 'A17' },
    { devices: 'pipes' },
    { zoom: 2 },
  ])('is read without what is nothing of ours: %j', (strange) => {
    expect(readPictureRequest({ uri, ...strange })).toEqual({ target: { uri }, style: {} });
  });

  test('keeps the devices that are known', () => {
    const devices = { bundling: 'pipes', colour: 'loud', glitter: 'on' };
    expect(readPictureRequest({ uri, devices }).style).toEqual({ devices: { bundling: 'pipes' } });
  });

  test('without a document asks for none', () => {
    expect(readPictureRequest({}).target.uri).toBe('');
  });
});

describe('the parameters of our methods', () => {
  const target = { uri, node: 'A2' };
  const element = { kind: 'label', arrow: 'Flour', object: 'Flour' } as const;

  test('come as they were sent', () => {
    const style = { devices: { bundling: 'pipes' }, page: 'A4' };
    expect(readParams.element({ target, style, element })).toEqual({ target, style, element });
    expect(readParams.exportPicture({ target, format: 'svg' })).toEqual({ target, format: 'svg' });
    const position = { line: 3, character: 4 };
    expect(readParams.diagramAt({ uri, position })).toEqual({ uri, position });
    const action = { kind: 'requestModel', options: { uri }, requestId: 'one' };
    expect(readParams.action({ clientId: 'a', action })).toEqual({ clientId: 'a', action });
  });

  test.each<[keyof typeof readParams, unknown, string]>([
    ['element', { target, element: 'label:Flour:Flour' }, "Wrong parameters at 'element': "],
    [
      'element',
      { target, element: { kind: 'label', arrow: 7 } },
      "Wrong parameters at 'element.arrow': ",
    ],
    ['element', { target: { node: 'A2' }, element }, "Wrong parameters at 'target"],
    ['diagramAt', { uri, position: { line: 3 } }, "Wrong parameters at 'position.character': "],
    ['exportPicture', { target, format: 'bmp' }, "Wrong parameters at 'format': "],
    ['document', undefined, 'Wrong parameters: '],
  ])('say what is wrong in them: %s %j', (method, params, message) => {
    expect(() => readParams[method](params)).toThrow(message);
  });
});

describe('the settings of the editor', () => {
  test.each<[unknown, unknown]>([
    [
      { profile: 'gost', rules: { 'box/no-control': 'off' } },
      { profile: 'gost', severities: { 'box/no-control': 'off' } },
    ],
    [{ profile: 'loud', rules: { 'box/no-control': 'loud' } }, { severities: {} }],
    [{ rules: { 'box/none-such': 'off' } }, { severities: {} }],
    [{ rules: 'off' }, { severities: {} }],
    [undefined, { severities: {} }],
  ])('are what is understood in %j', (written, read) => {
    expect(readEditorSettings(written)).toEqual(read);
  });
});
