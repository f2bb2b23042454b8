/** Which targets mean the same picture: what webview and server go by alike. */
import { isSamePage, isSamePicture, type PictureTarget } from '@idef0-studio/protocol';
import { expect, test } from 'vitest';

const place = { uri: 'file:///shop.idef0', model: 'Shop', project: 'file:///' };
const bake = { ...place, node: 'A2', activity: 'Shop/Bake' };
const map = { ...place, view: { kind: 'map', level: 1 } } as const;
const context = { ...place, view: { kind: 'context' } } as const;

test.each<[string, PictureTarget, PictureTarget, boolean]>([
  ['a page whose activity is renamed', bake, { ...bake, activity: 'Shop/Make Bread' }, true],
  ['a page whose box is moved', bake, { ...bake, node: 'A3' }, true],
  ['a page that is found from another file', bake, { ...bake, uri: 'file:///b.idef0' }, true],
  ['another page', bake, { ...place, node: 'A3', activity: 'Shop/Sell' }, false],
  ['A-0, whose activity A0 has too', { ...place, node: 'A-0' }, { ...bake, node: 'A0' }, false],
  ['a copy in another project', bake, { ...bake, project: 'file:///copy' }, false],
  ['another model', bake, { ...bake, model: 'Store' }, false],
  ['the same view', context, { ...context, node: 'A0' }, true],
  [
    'a view whose fields are in another order',
    map,
    { ...place, view: { level: 1, kind: 'map' } },
    true,
  ],
  ['another view', context, { ...place, view: { kind: 'map', level: 1 } }, false],
  ['a view of the page', context, { ...place, node: 'A2' }, false],
])('%s: %o and %o', (_what, one, other, expected) => {
  expect(isSamePicture(one, other)).toBe(expected);
  expect(isSamePicture(other, one)).toBe(expected);
});

test('whose model has another name meanwhile is the same page, if another picture', () => {
  const renamed = { ...bake, model: 'Bakery' };
  expect([isSamePage(bake, renamed), isSamePicture(bake, renamed)]).toEqual([true, false]);
});
