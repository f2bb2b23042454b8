/** Names in backquotes, in texts, that nothing has. */
import { expect, it } from 'vitest';
import { check } from '../../support/check.js';
import { fixed, titlesFor } from '../../support/fixes.js';

const bakery = (text: string): string => `model Bakery
activity Run a Bakery ${text} {
  activity Knead {
    output Dough
  }
  activity Bake {
    input Dough
    output Bread
  }
}`;

it.each([
  '"`Knead`, `Bake`, `Dough`, `Bread`, `Bakery`, `Bakery.Bake`"',
  '"`A1`, `A9`, A9, `A9.1C1`, 9C1, `1.2`"',
  '"``Nothing``, `idef0 check`, `--fix`, `f(X)`, `a/b`, `README.md`, `X = 1`"',
  '"`", "`"',
])('nothing is said of %s', async (text) => {
  await check(bakery(text.replace('", "', '')));
});

it('a name that nothing has is found', async () => {
  await check(`model Bakery
activity Run a Bakery {
  activity Knead "Of \`Rye\` and \\"\`Doughh\`\\"" {
//| 23-25 information text/unknown-name: Nothing in the model 'Bakery' is named 'Rye'; correct it, or write it without backquotes where it is no name.
//| 35-40 information text/unknown-name: Nothing in the model 'Bakery' is named 'Doughh'; did you mean 'Dough'?
    output Dough
  }
}`);
});

it('a former name is told with the present one, which can be written', async () => {
  const text = `model Bakery
activity Run a Bakery "After \`Kneading\`" {
  activity Knead {
    formerly Kneading
    output Dough
  }
}`;
  await check(
    text.replace(
      '\n  activity',
      "\n//| 31-38 information text/unknown-name: 'Kneading' is called 'Knead' now; write the new name.\n  activity",
    ),
  );
  expect(await fixed(text, "Change to 'Knead'")).toContain('"After `Knead`"');
});

it('a comment silences it', async () => {
  await check(`model Bakery
activity Bake "Of \`Rye\`" // idef0-ignore text/unknown-name: to come
{
  output Bread
}`);
});

it('the name that may be meant can be written', async () => {
  expect(await fixed(bakery('"Of \\"`dough`\\""'), "Change to 'Dough'")).toContain(
    '"Of \\"`Dough`\\""',
  );
});

it('a name in a text does not make anything used', async () => {
  const rye = 'model Bakery\nobject Rye\nactivity Bake "Of `Rye`" { output Bread }';
  expect(await titlesFor(rye, 'object/unused')).not.toEqual([]);
});
