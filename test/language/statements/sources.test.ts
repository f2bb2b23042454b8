/** `source` behind a text, and `term`: words of the field with where they are from. */
import { describe, expect, test } from 'vitest';
import { loadWorkspace, objectionTo } from '@idef0-studio/language';
import { openEditor } from '../../support/editor.js';
import { formatted } from '../../support/formatting.js';
import { lowered, summaryOf } from '../../support/language.js';

const text = `model M "The model" source "The library" {
  purpose "To sell" source "p. 3"
}
term OLA "An agreement within" source "ITIL V3 glossary" source "ISO 20000-1" {
  description """
    Of one organization.
  """ source "ITIL V2"
}

activity Bake "Make bread" source "Book A" {
  title "Bake bread"
  includes "Rolls" source "p. 4" see Sell {
    "Cakes" source "p. 5"
  }
  output
    Bread "Of flour" source "Book B"
    source "A spring"
}
object OLA "A paper"`;

test('any text may have sources', () => {
  expect(lowered(text).findings).toEqual([]);
  expect(summaryOf(text))
    .toBe(`model M title="The model" source "The library" purpose="To sell" source "p. 3"
object OLA "A paper"
term OLA "An agreement within" source "ITIL V3 glossary" source "ISO 20000-1"
  description "Of one organization." source "ITIL V2"
activity Bake "Make bread" source "Book A"
  title "Bake bread"
  includes "Rolls" source "p. 4" see Sell
    "Cakes" source "p. 5"
  output: Bread "Of flour" source "Book B", source "A spring"`);
});

test('it stays as it is written when it is formatted', () => {
  expect(formatted(`${text}\n`)).toBe(`${text}\n`);
});

describe('broken lines', () => {
  const codes = (line: string) => lowered(`model M\n${line}`).findings.map(({ code }) => code);
  test.each([
    ['activity A "x" source "y" {\n  input B\n', ['syntax/unclosed-brace']],
    ['activity A "x" source "y"\n  input B\n}', ['syntax/missing-brace']],
    ['activity Plan, Build "x" source "y" {\n  input B\n}', ['syntax/unquoted-name']],
    ['Bake "x" source "y" {\n  input B\n}', ['syntax/missing-keyword']],
    ['activity A "x" source "y" "z" {\n  input B\n}', ['syntax/second-text']],
    ['activity A {\n  input B "x" source "y" "z"\n}', ['syntax/second-text']],
    ['terms OLA "x" source "y"', ['syntax/keyword']],
    ['term', ['syntax/missing-name']],
  ])('%j', (line, expected) => {
    expect(codes(line)).toEqual(expected);
  });

  test('keep the block, and what is in it', () => {
    const { fragment } = lowered('model M\nactivity A "x" source "y" {\n  input B\n');
    expect(fragment.activities[0]?.content.lists).toHaveLength(1);
  });
});

test('a term may have the name of an object, and no other term has it', async () => {
  const uri = 'file:///a.idef0';
  const workspace = await loadWorkspace([{ uri, text: `${text}\nterm OLA "Another"` }]);
  const names = workspace.findingsOf(uri).filter(({ code }) => code.startsWith('name/'));
  expect(names.map(({ code }) => code)).toEqual(['name/see-unknown', 'name/duplicate']);
});

describe('editors', () => {
  const at = (place: string) => openEditor(text.replace(place.replace('<|>', ''), place));

  test('say where the words are from', async () => {
    const term = await at('term OL<|>A').hover();
    expect(term).toContain('**OLA** · term');
    expect(term).toContain('*Sources:* ITIL V3 glossary, ISO 20000-1');
    expect(await at('activity Ba<|>ke').hover()).toContain('*Source:* Book A');
    expect(await at('activity Ba<|>ke').hover()).toContain('- Rolls (see Sell)\n  - Cakes');
    expect(await at('Bre<|>ad "Of').hover()).toContain('*Source:* Book B');
    expect(await at('object OL<|>A').hover()).toContain('A paper');
    expect(await at('sour<|>ce "Book A"').hover()).toContain('Where the text before it is from');
  });

  test('rename a term, and leave the object of its name', async () => {
    const renamed = await at('term OL<|>A').rename('Inner Agreement');
    expect(renamed).toContain('term Inner Agreement "An agreement within"');
    expect(renamed).toContain('object OLA "A paper"');
  });

  test('complete, outline and find terms', async () => {
    expect(await openEditor('model M\n<|>').completions()).toContain('term');
    expect(await openEditor(text).outline()).toContain('OLA');
    expect(await openEditor(text).symbols('ola')).toHaveLength(2);
    const inside = 'model M\nactivity A "x" source "y" {\n  <|>\n}';
    expect(await openEditor(inside).completions()).toContain('input');
  });
});

test('a fix that is made without a choice takes away no source', async () => {
  const uri = 'file:///a.idef0';
  const workspace = await loadWorkspace([{ uri, text }]);
  const start = text.indexOf(' source "Book A"');
  const away = { document: uri, start, end: start + ' source "Book A"'.length, text: '' };
  expect(objectionTo(workspace, [away])).toBeDefined();
});
