/** What a request for a picture may say, and what becomes of the rest. */
import type { DiagramOptions } from 'sprotty-protocol';
import { describe, expect, test } from 'vitest';
import { readRequest } from '../../packages/server/src/diagram/read-request.js';

const uri = 'file:///bakery.idef0';

describe('a request for a picture', () => {
  test('names a diagram and how it is drawn', () => {
    const target = { uri, model: 'Bakery', project: 'file:///', node: 'A2', activity: 'Bake' };
    const style = { devices: { bundling: 'pipes' }, page: 'A4' };
    expect(readRequest({ ...target, ...style })).toEqual({ target, style });
  });

  test.each<DiagramOptions>([
    { kind: 'context' },
    { kind: 'tree', depth: 'all', activity: 'Bake' },
    { kind: 'map', level: 2 },
    { kind: 'object', object: 'Flour' },
    { kind: 'impact', of: { object: 'Flour' }, upstream: 'all', downstream: 1 },
  ])('names a view, which stays as it was written: %j', (view) => {
    const { target } = readRequest({ uri, view, activity: 'Bake' });
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
    expect(readRequest({ uri, ...strange })).toEqual({ target: { uri }, style: {} });
  });

  test('keeps the devices that are known', () => {
    const devices = { bundling: 'pipes', colour: 'loud', glitter: 'on' };
    expect(readRequest({ uri, devices }).style).toEqual({ devices: { bundling: 'pipes' } });
  });

  test('without a document asks for none', () => {
    expect(readRequest({}).target.uri).toBe('');
  });
});
