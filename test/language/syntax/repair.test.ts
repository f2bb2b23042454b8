/** What a damaged text is taken for: each case says the same as its right form. */
import { expect, test } from 'vitest';
import { lowered, summaryOf } from '../../support/language.js';

const right = `model M
activity Run "R" {
  description "D"
  input
    Flour
    (Water) "Tap"
  mechanism
    Baker: responsible
  activity Bake "B" {
    output
      Bread "Loaf"
  }
  stub 4 Sell "S" {
    control none
  }
}
external Customer "C" {
  output
    Money
}
bundle Wishes {
  Orders
}`;

test.each([
  ['a keyword with a capital', 'input', 'Input'],
  ['a keyword in the plural', 'output\n      Bread', 'Outputs\n      Bread'],
  ['a misspelt list', 'mechanism', 'mechanisn'],
  ['half a keyword', 'mechanism', 'mecha'],
  ['a misspelt text', 'description', 'desciption'],
  ['a misspelt activity', 'activity Bake', 'actvity Bake'],
  ['a capital before a name', 'activity Bake', 'Activity Bake'],
  ['a missing activity', 'activity Bake', 'Bake'],
  ['a missing external', 'external Customer', 'Customer'],
  ['a missing bundle', 'bundle Wishes', 'Wishes'],
  ['a missing model', 'model M\n', 'M {}\n'],
  ['a misspelt stub', 'stub 4', 'st 4'],
  ['a misspelt responsibility', ': responsible', ': responsable'],
  ['half a responsibility', ': responsible', ': Resp'],
  ['a colon behind a keyword', 'input', 'input:'],
  ['None with a capital', 'control none', 'control None'],
  ['a missing closing brace', 'Bread "Loaf"\n  }', 'Bread "Loaf"'],
  ['a missing opening brace', 'activity Bake "B" {', 'activity Bake "B"'],
  ['a missing brace on both', 'external Customer "C" {', 'external Customer "C"'],
  ['a brace too many', 'bundle Wishes {', '}\nbundle Wishes {'],
  ['a quote that is not closed before a brace', '"S" {', '"S {'],
  ['a quote that is not closed', '"Loaf"', '"Loaf'],
  ['a comma too many', 'Flour\n', 'Flour,,\n'],
])('%s is read as it was meant', (_, written, damaged) => {
  expect(right).toContain(written);
  const text = right.replace(written, damaged);
  expect(lowered(text).findings.length).toBeGreaterThan(damaged.includes(',,') ? -1 : 0);
  expect(summaryOf(text)).toBe(summaryOf(right));
});

test('a word near a keyword is a name where no keyword can stand', () => {
  const text = 'model M\nactivity A {\n input X, inputs\n output\n  steel\n  `outputs`\n}';
  expect(lowered(text).findings).toEqual([]);
  expect(summaryOf(text)).toBe('model M\nactivity A\n  input: X, inputs\n  output: steel, outputs');
});

test('a text whose braces balance is left alone, however it is indented', () => {
  const text = 'model M\nactivity A {\ninput\nX\n    activity B {\n  output\n Y\n}\n        }';
  expect(lowered(text).findings).toEqual([]);
  expect(summaryOf(text)).toBe('model M\nactivity A\n  input: X\n  activity B\n    output: Y');
});

test('a text without any indentation loses no block to a missing brace', () => {
  const text = 'model M\nactivity A {\ninput\nX\nactivity B {\noutput\nY\n}';
  expect(lowered(text).findings.map(({ code }) => code)).toEqual(['syntax/unclosed-brace']);
  expect(summaryOf(text)).toBe('model M\nactivity A\n  input: X\n  activity B\n    output: Y');
});

test('tabs and blanks indent alike', () => {
  const text =
    'model M\nactivity A {\n\tactivity B {\n\t\tinput X\n    activity C {\n        input Y\n    }\n}';
  expect(summaryOf(text)).toBe(
    'model M\nactivity A\n  activity B\n    input: X\n  activity C\n    input: Y',
  );
});

test('a brace may stand on a line of its own, also while another is missing', () => {
  const text =
    'model M\nactivity A\n{\n  activity B\n  {\n    input X\n  activity C\n  {\n    input Y\n  }\n}';
  expect(lowered(text).findings.map(({ code }) => code)).toEqual(['syntax/unclosed-brace']);
  expect(summaryOf(text)).toBe(
    'model M\nactivity A\n  activity B\n    input: X\n  activity C\n    input: Y',
  );
});
