/** What belongs to an activity and what does not: texts in braces, and what `see` leads to. */
import { describe, expect, test } from 'vitest';
import { loadWorkspace, objectionTo } from '@idef0-studio/language';
import { openEditor } from '../../support/editor.js';
import { formatted } from '../../support/formatting.js';
import { lowered, summaryOf } from '../../support/language.js';

const body = `  includes "Every means" {
    "Rewards" see Sell
    "Penalties"
  }
  excludes "Orders" see Sell, A2, "the office of the town"
  excludes "Bread of other bakers" see "their own models", Sell
  input    Flour`;
const text = `model M\nactivity Bake {\n${body}\n}\nobject Flour`;
const codes = (inside: string) =>
  lowered(`model M\nactivity Bake {\n${inside}\n}`).findings.map(({ code }) => code);

test('a scope may be made of several, and lead to names and to texts', () => {
  expect(lowered(text).findings).toEqual([]);
  expect(summaryOf(text)).toContain(`activity Bake
  includes "Every means"
    "Rewards" see Sell
    "Penalties"
  excludes "Orders" see Sell, #A2, "the office of the town"
  excludes "Bread of other bakers" see Sell, "their own models"
  input: Flour`);
});

test('it stays as it is written when it is formatted', () => {
  expect(formatted(`${text}\n`)).toBe(`${text}\n`);
});

describe('what is wrong in the braces is told, and the rest is read', () => {
  test.each([
    ['  includes "A" {\n    Sell\n  }', ['syntax/stray-name']],
    ['  includes "A" {\n    input Sell\n  }', ['syntax/misplaced']],
    ['  includes "A" {\n    "B"\n  input Sell', ['syntax/unclosed-brace']],
    ['  includes {\n    "B"\n  }', ['syntax/missing-text']],
    ['  include "A" {\n    "B"\n  }', ['syntax/keyword']],
    ['  includes "A" see', ['syntax/missing-name']],
    ['  includes "A" see Sell,', []],
    ['  includes "A" see "B",\n  input Sell', []],
    ['  "A" see Sell', ['syntax/stray-text']],
  ])('%j', (inside, expected) => {
    expect(codes(inside)).toEqual(expected);
  });
});

test('each name behind see is resolved, in the braces too', async () => {
  const files = `model M
activity Run {
  activity Bake {
    includes "A" { "B" see Sel }
    excludes "C" see "Nowhere", Sell
  }
  activity Sell
}`;
  const uri = 'file:///a.idef0';
  const workspace = await loadWorkspace([{ uri, text: files }]);
  const found = workspace.findingsOf(uri).filter(({ code }) => code === 'name/see-unknown');
  expect(found.map(({ message }) => message)).toEqual([expect.stringContaining("'Sel'")]);
  const renamed = await openEditor(files.replace('activity Sell', 'activity S<|>ell')).rename(
    'Trade',
  );
  expect(renamed).toContain('see "Nowhere", Trade');
});

test('nothing is offered in the braces, where texts stand', async () => {
  const editor = openEditor('model M\nactivity A {\n  includes "A" {\n    <|>\n  }\n}');
  expect(await editor.completions()).toEqual([]);
  expect(await openEditor(text).folds()).toContain('3-5');
});

test('a fix that is made without a choice takes away no text of the braces', async () => {
  const uri = 'file:///a.idef0';
  const workspace = await loadWorkspace([{ uri, text }]);
  const start = text.indexOf('    "Penalties"\n');
  const away = { document: uri, start, end: start + 16, text: '' };
  expect(objectionTo(workspace, [away])).toBeDefined();
});
