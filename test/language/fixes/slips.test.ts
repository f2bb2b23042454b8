/** Fixes for slips of the pen in lists and headers. */
import { expect, test } from 'vitest';
import { fixed, titlesFor } from '../../support/fixes.js';

test('a name that stands in no list is dropped with its line, and leaves no list behind', async () => {
  const text = (line: string) => `model M\nactivity Bake {\n${line}  output Bread\n}`;
  expect(await fixed(text('  Flouer\n'), "Drop 'Flouer' here")).toBe(text(''));
});

test("a '<-' behind an output goes, and one behind an input stays", async () => {
  const text = (source: string) => `model M
activity Run {
  activity Bake {
    output Bread${source} // warm
  }
  activity Sell { input Bread <- Bake }
}`;
  expect(await fixed(text(' <- Sell'), "Drop the '<-'")).toBe(text(''));
  expect(await titlesFor(text(''), 'from/on-output')).toEqual([]);
});

test("a '<-' in the lists of an agent says nothing either", async () => {
  const text = (source: string) => `model M
external Mill { output Flour${source} }
activity Bake { input Flour }`;
  expect(await fixed(text(' <- Bake'), "Drop the '<-'")).toBe(text(''));
});

test('a keyword in the name of an activity begins its body', async () => {
  const text = (header: string) =>
    `model M\nactivity Run {\n  activity ${header} // first\n}\nobject Flour`;
  const title = "Put what begins with 'input' into braces";
  expect(await fixed(text('Bake Bread input Flour'), title)).toBe(
    text('Bake Bread { input Flour }'),
  );
});

test('an activity in the name of another one begins a line', async () => {
  const text = (between: string) =>
    `model M\nactivity Run {\n  activity Bake${between}activity Sell\n}`;
  expect(await fixed(text(' '), "Begin a new line before 'activity'")).toBe(text('\n  '));
});
