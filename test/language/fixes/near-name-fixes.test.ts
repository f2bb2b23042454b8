/** Fixes for names that nearly meet, and for two that ran together. */
import { describe, expect, test } from 'vitest';
import { fixed, titlesFor } from '../../support/fixes.js';

const run = (taken: string) => `model M
object Flour
object Water
activity Run {
  input
    ${taken} "For dough"
}`;

test('a comma goes between two names, and the text behind them stays', async () => {
  expect(await fixed(run('Flour Water'), 'Write a comma between the two names')).toBe(
    run('Flour, Water'),
  );
});

test('two names may still be one that is declared', async () => {
  const titles = await titlesFor(run('Flour Water'), 'name/unknown');
  expect(titles[0]).toBe('Write a comma between the two names');
  expect(titles).toContain("Declare the object 'Flour Water'");
  expect(titles.filter((title) => title.startsWith('Change'))).toEqual([]);
});

test('a name in backquotes is taken for one', async () => {
  const titles = await titlesFor(run('`Flour Water`'), 'name/unknown');
  expect(titles).not.toContain('Write a comma between the two names');
});

test.each([
  ['Flours', 'the plural'],
  ['Flоur', 'a Cyrillic letter'],
])('%s with %s is written as the other name, wherever it stands', async (name) => {
  const text = (second: string) => `model M
object Flour
activity Run {
  activity Buy {
    output
      ${second} // fresh
  }
  activity Bake {
    input
      ${second} <- Buy
  }
}`;
  expect(await fixed(text(name), "Write 'Flour' everywhere")).toBe(text('Flour'));
});

test("a 'see' that leads nowhere is spelt as the near name", async () => {
  const text = (see: string) => `model M
activity Run {
  activity Bake {
    excludes "Other bread" see ${see}
  }
  activity Sell
}`;
  expect(await fixed(text('Sel'), "Change to 'Sell'")).toBe(text('Sell'));
});

test('a word in letters of two alphabets is written in those of one, in every name that holds it', async () => {
  const text = (word: string) => `model M
object ${word} Needs
activity Run {
  activity ${word} {
    activity Hear {
      output \`${word} Input\`
    }
  }
  activity Answer {
    input ${word} Needs, \`${word} Input\` <- ${word}.Hear
  }
}`;
  const title = "Write 'Customer' in letters of one alphabet everywhere";
  expect(await fixed(text('Сustomer'), title)).toBe(text('Customer'));
});

test('a name over two lines is joined', async () => {
  const text = (name: string) => `model M\nactivity ${name} {\n  output Bread\n}`;
  expect(await fixed(text('`Bake\n  Bread`'), 'Join the lines of the name')).toBe(
    text('Bake Bread'),
  );
});

test('a name is closed before the brace of its body', async () => {
  const text = (name: string) => `model M\nactivity ${name} {\n  output Bread\n}`;
  expect(await fixed(text('`Bake, fill'), 'Close the name')).toBe(text('`Bake, fill`'));
});

test('a keyword with a capital is written in small letters, and its name stays', async () => {
  const text = (keyword: string) =>
    `model M\nactivity Bake {\n  input Flour\n  ${keyword} Bread\n}`;
  expect(await fixed(text('Output'), "Change to 'output'")).toBe(text('output'));
});

describe('a text between triple quotes', () => {
  const text = (description: string) =>
    `model M\nactivity Bake {\n  description ${description}\n  output Bread\n}`;

  test('may hold a line that ends in quotes', async () => {
    const quotes = text('"""\n    He said "hello"""\n    and more\n  """');
    expect(await titlesFor(quotes, 'syntax/unclosed-text')).toEqual([]);
    expect(await titlesFor(quotes, 'syntax/triple-quotes')).toEqual([]);
    expect(await titlesFor(quotes, 'name/unknown')).toEqual([]);
  });

  test.each([
    ['"""\n    Warm"""', '"""\n    Warm\n  """'],
    ['"""Warm"""', '"""\n    Warm\n  """'],
    ['"""Warm\n  """', '"""\n    Warm\n  """'],
  ])('is written on lines of its own: %j', async (before, after) =>
    expect(await fixed(text(before), 'Write the triple quotes on lines')).toBe(text(after)),
  );

  test('is closed where it ends', async () =>
    expect(await fixed(text('"""\n    Warm'), 'Close the text')).toBe(
      text('"""\n    Warm\n  """'),
    ));
});

test('a near name that ends with an apostrophe is proposed as it is', async () => {
  const text = (see: string) => `model M
activity Run {
  activity Bake {
    excludes "Other bread" see ${see}
  }
  activity \`Sell for the Bakers'\`
}`;
  const title = "Change to 'Sell for the Bakers''";
  expect(await fixed(text("`Sell for teh Bakers'`"), title)).toBe(text("`Sell for the Bakers'`"));
});
