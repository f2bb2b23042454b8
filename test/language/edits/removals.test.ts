/** A fix that somebody chooses takes away what its title names, and nothing else. */
import { describe, expect, test } from 'vitest';
import { fixed, titlesFor } from '../../support/fixes.js';

const unused = (declaration: string) => `model M\n${declaration}\nactivity Run { output Bread }`;

describe('a declaration that nobody uses', () => {
  test('goes with its texts', async () =>
    expect(await fixed(unused('object Oven "Hot" {\n  title "The Oven"\n}'), 'Drop the decl')).toBe(
      'model M\nactivity Run { output Bread }',
    ));

  test('leaves the comments in it', async () =>
    expect(await fixed(unused('object Oven "Hot" { // new\n  title "The Oven"\n}'), 'Drop')).toBe(
      unused('// new'),
    ));

  test.each(['  activity Heat { output Bread }\n', '  output Bread\n', '  Bread\n'])(
    'stays where a missing header has put something into its body: %j',
    async (inside) =>
      expect(await titlesFor(unused(`object Oven {\n${inside}}`), 'object/unused')).toEqual([]),
  );
});

describe('an entry', () => {
  const run = (lists: string) => `model M\nactivity Run {\n${lists}\n}\nobject Flour`;

  test("of 'each' goes with its list", async () =>
    expect(await fixed(run('  each control Plan\n  output Bread'), "Drop 'Plan' here")).toBe(
      run('  output Bread'),
    ));

  test('of a list in a line goes with its list', async () =>
    expect(
      await fixed('model M\nactivity Run { input Plan, output Bread }', "Drop 'Plan' here"),
    ).toBe('model M\nactivity Run { output Bread }'));

  test('leaves a comment behind a comma, and what follows stays out of it', async () =>
    expect(
      await fixed(run('  input Flour, // white,\n    Plan output'), "Drop 'Plan output' here"),
    ).toBe(run('  input Flour, // white,')));

  test('leaves the comment that stands in it', async () =>
    expect(
      await fixed(run('  input\n    Plan /* of the day */ "Long"\n    Flour'), "Drop 'Plan' here"),
    ).toBe(run('  input\n    /* of the day */\n    Flour')));
});

test("a source goes with its '<-', and the comments around it stay", async () => {
  const text = (source: string) => `model M
activity Run {
  activity Bake {
    input Flour // white
      ${source}, Salt
  }
}
object Flour
object Salt`;
  expect(await fixed(text('<- /* which? */ Mill'), 'Take it from anywhere')).toBe(
    text('/* which? */'),
  );
});

test('one of two definitions goes, and what follows stays out of the comment above', async () => {
  const text = (second: string) => `model M
activity Run {
  activity Bake { output Bread "White" }
  activity Sell { input Bread // fresh
    ${second}}
}`;
  expect(await fixed(text('"Dark" '), 'Keep the other definition, drop this')).toBe(text(' '));
});

test('a brace is offered where it opens a body, and not inside a text or a comment', async () => {
  const text = 'model Bakery A small bakery" { // my note\n  purpose "x"\n}\nactivity Run';
  expect(await titlesFor(text, 'syntax/missing-brace')).toEqual([]);
});

test('a name is put between two backquotes, whatever stands in it', async () => {
  const text = (name: string) =>
    `model M\nactivity Run {\n  activity ${name} {\n    output Bread\n  }\n}`;
  expect(await fixed(text('Bake, then sell`'), 'Put the name between')).toBe(
    text('`Bake, then sell`'),
  );
});
