/** The statement `scale`: what is read, which words are keywords, and what editors say of it. */
import { describe, expect, test } from 'vitest';
import { loadWorkspace, objectionTo } from '@idef0-studio/language';
import { check } from '../../support/check.js';
import { openEditor } from '../../support/editor.js';
import { formatted } from '../../support/formatting.js';
import { lowered, summaryOf } from '../../support/language.js';

const maturity = `scale Maturity "How well" {
  purpose "To compare"

  1 Initial "Nothing yet"
  2 Repeatable, 3 Defined
}`;

test('a scale has a definition, texts and levels, each with a number or without', () => {
  const text = `model M\n${maturity}\nscale Sourcing { Retained, Outsourced }`;
  expect(lowered(text).findings).toEqual([]);
  expect(summaryOf(text)).toBe(`model M
scale Maturity "How well"
  purpose "To compare"
  member 1 Initial "Nothing yet"
  member 2 Repeatable
  member 3 Defined
scale Sourcing
  member Retained
  member Outsourced`);
});

test('a scale stays as it is written when it is formatted', () => {
  expect(formatted(`model M\n\n${maturity}\n`)).toBe(`model M\n\n${maturity}\n`);
  const close = 'model M\nscale S{1 A,2 B\n     3 C "D"}';
  expect(formatted(close)).toBe('model M\nscale S {\n  1 A, 2 B\n  3 C "D"\n}\n');
});

describe('the word', () => {
  const listed = (list: string) => {
    const text = `model M\nactivity Weigh {\n  control Rules\n  ${list}\n}`;
    const { fragment, findings } = lowered(text);
    expect(findings).toEqual([]);
    return fragment.activities[0]?.content.lists.at(-1)?.entries.map(({ object }) => object.text);
  };

  test.each([
    ['input process, scope, scale', ['process', 'scope', 'scale']],
    ['input scale, oven', ['scale', 'oven']],
    ['mechanism\n    scale\n    oven', ['scale', 'oven']],
    ['mechanism\n    scale "Of steel"', ['scale']],
    ['input (scale), scale()', ['scale', 'scale']],
    ['output scale <- A1', ['scale']],
  ])('is a name in the list %j', (list, names) => {
    expect(listed(list)).toEqual(names);
  });

  test('is a name behind a keyword, in a bundle and before a dot', () => {
    const text = 'model M\nobject scale "Of steel"\nbundle Tools { scale, spoon }\nactivity Weigh';
    const { fragment, findings } = lowered(text);
    expect(findings).toEqual([]);
    expect(fragment.objects[0]?.name.text).toBe('scale');
    expect(fragment.bundles[0]?.parts.map(({ name }) => name.text)).toEqual(['scale', 'spoon']);
    expect(fragment.plainElements).toEqual([]);
  });

  test('is a keyword at the top of a file, also where its name is still to come', () => {
    const codes = (text: string) => lowered(`model M\n${text}`).findings.map(({ code }) => code);
    expect(codes('scale')).toEqual(['syntax/missing-name']);
    expect(codes('scale {\n  1 Low\n}')).toEqual(['syntax/missing-name']);
    expect(codes('scal Maturity { 1 Low }')).toEqual(['syntax/keyword']);
    expect(codes('activity A {\n  scale Maturity { 1 Low }\n}')).toEqual(['syntax/misplaced']);
    expect(codes('scale Maturity {\n  1\n  1. Low\n  (High)\n}')).toContain('syntax/bundle-part');
  });
});

test('no level stands twice in a scale, and no scale twice in a model', async () => {
  await check(`
model M "Weighing" {
  viewpoint "The baker's"
  purpose "To weigh"
}
activity Weigh "So" {
  control Rules
  output Weight
}
object Rules "R"
object Weight "W"
scale Size { Low, High, Low }
//                      ^^^ error name/duplicate: The level 'Low' is declared twice; names in a scale are unique: join the two or rename one.
scale Cost { Low, High }
scale Size { Huge }
//    ^^^^ error name/duplicate: The scale 'Size' is declared twice; names of a model are unique: join the two or rename one.`);
});

test('a scale may have the name of an object', async () => {
  const text = 'model M\nobject Risk\nscale Risk { Low, High }\nactivity A { input Risk }';
  const workspace = await loadWorkspace([{ uri: 'file:///a.idef0', text }]);
  const codes = workspace.findingsOf('file:///a.idef0').map(({ code }) => code);
  expect(codes.filter((code) => code.startsWith('name/'))).toEqual([]);
});

describe('editors', () => {
  const text = `model M\n${maturity}\nscale Size { Initial }\nactivity A`;
  const at = (place: string) => openEditor(text.replace(place.replace('<|>', ''), place));

  test('say what a scale and a level are', async () => {
    expect(await at('Matu<|>rity').hover()).toContain('**Maturity** · scale');
    expect(await at('Matu<|>rity').hover()).toContain('To compare');
    expect(await at('Ini<|>tial').hover()).toContain('**Initial** · level of Maturity');
    expect(await at('sc<|>ale Maturity').hover()).toContain('Levels by which');
  });

  test('lead to its places and rename them, levels by their scale', async () => {
    expect(await at('Ini<|>tial').definition()).toEqual(['test.idef0:5: 1 Initial "Nothing yet"']);
    expect(await at('Ini<|>tial').references()).toHaveLength(1);
    expect(await at('Ini<|>tial').rename('Ad hoc')).toContain('1 Ad hoc "Nothing yet"');
    expect(await at('Ini<|>tial').rename('Defined')).toContain('already the name of a level');
    expect(await at('Matu<|>rity').rename('Size')).toContain('already the name of a scale');
    expect(await at('Matu<|>rity').rename('A')).toContain('scale A "How well"');
  });

  test('complete, outline, fold and find it', async () => {
    expect(await openEditor('model M\n<|>').completions()).toContain('scale');
    expect(await openEditor('model M\nscale S {\n  <|>\n}').completions()).toEqual([
      ...['audience', 'description', 'formerly', 'property', 'purpose', 'rationale', 'title'],
    ]);
    expect(await openEditor('model M\nscale <|>').completions()).toEqual([]);
    expect(await openEditor(text).outline()).toContain('Repeatable');
    expect(await openEditor(text).folds()).toContain('2-6');
    expect(await openEditor(text).symbols('maturity')).toHaveLength(1);
  });
});

test('a fix that is made without a choice changes no level', async () => {
  const uri = 'file:///a.idef0';
  const text = `model M\n${maturity}\nobject Salt`;
  const workspace = await loadWorkspace([{ uri, text }]);
  const edit = (from: string, to: string) => {
    const start = text.indexOf(from);
    return [{ document: uri, start, end: start + from.length, text: to }];
  };
  expect(objectionTo(workspace, edit('2 Repeatable, ', ''))).toContain('Maturity');
  expect(objectionTo(workspace, edit('Salt', 'Sugar\n'))).toBeUndefined();
});
