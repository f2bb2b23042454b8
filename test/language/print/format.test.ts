/** Formatting moves blanks and line ends between tokens, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { print } from '@idef0-studio/language';
import { expect, test } from 'vitest';
import { expectLawful, formatted } from '../../support/formatting.js';
import { Random } from '../../support/random.js';
import { randomFragment } from '../../support/random-fragments.js';

const root = new URL('../../../examples/', import.meta.url);
const examples = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.idef0'))
  .map((name) => ({ name, text: readFileSync(new URL(name, root), 'utf8') }));

const reference = readFileSync(new URL('../../../docs/language.md', import.meta.url), 'utf8');
const samples = [...reference.matchAll(/^```idef0[^\n]*\n([\s\S]*?)^```/gm)].map((match) => ({
  name: `the reference, line ${reference.slice(0, match.index).split('\n').length}`,
  text: match[1] ?? '',
}));

test.each(examples)('$name is laid out as it would be formatted', ({ text }) => {
  expect(formatted(text)).toBe(text);
  expect(formatted(text.replace(/\n +/g, '\n'))).toBe(text);
});

test.each(samples)('$name says the same when it is formatted', ({ text }) => {
  expectLawful(text.replace(/\n/g, '\r\n\t'));
});

test('what is printed is formatted', () => {
  for (let seed = 1; seed <= 30; seed++) {
    const text = print(randomFragment(new Random(seed)));
    expect(formatted(text), `seed ${seed}`).toBe(text);
  }
});

test.each([
  [
    'blanks and indentation',
    'model  M\nactivity   A{\ninput X  <-A2\n    output Y"D",Z( )\n  mechanism\n O:responsible\n(P) "x"\n}',
    'model M\nactivity A {\n  input  X <- A2\n  output Y "D", Z( )\n  mechanism\n    O: responsible\n    (P) "x"\n}\n',
  ],
  [
    'one empty line at most, none beside braces',
    '\n\nmodel M\n\n\n\nobject X   \nactivity A {\n\n  output Y\n\n}\n\n\n',
    'model M\n\nobject X\nactivity A {\n  output Y\n}\n',
  ],
  [
    'each statement on a line of its own',
    'model M\nactivity A { output Y "D" input X, } bundle B\n{ P, Q,\nR } object O {}',
    'model M\nactivity A {\n  output Y "D"\n  input  X,\n}\nbundle B {\n  P, Q,\n  R\n}\nobject O {}\n',
  ],
  [
    'comments stay where they are',
    'model M  // the model\n   // of all\nactivity A {// begin\noutput\n// one\nY/* two */,Z\n/* three\n   lines */\n// end\n}',
    'model M // the model\n// of all\nactivity A { // begin\n  output\n    // one\n    Y /* two */, Z\n  /* three\n   lines */\n  // end\n}\n',
  ],
  [
    'a long text moves as a whole',
    'model M\nobject X {\ndescription """\n      One\n        two  \n\n      three\n\n   """\n}',
    'model M\nobject X {\n  description """\n    One\n      two  \n\n    three\n  """\n}\n',
  ],
  [
    'what runs on stands deeper',
    'model M\nactivity A {\nexcludes "x"\nsee B,\nC\ninput X\n<- A2\n}',
    'model M\nactivity A {\n  excludes "x"\n    see B,\n    C\n  input X\n      <- A2\n}\n',
  ],
  [
    'the line that a comment is about keeps what it holds',
    'model M\nactivity A { output  X }  // idef0-ignore box/no-control: so',
    'model M\nactivity A { output X } // idef0-ignore box/no-control: so\n',
  ],
  [
    'line ends stay those of the text',
    'model M\r\n\r\n\r\nactivity A {\r\noutput X\r\n}\r\n',
    'model M\r\n\r\nactivity A {\r\n  output X\r\n}\r\n',
  ],
  [
    'a line with an error stays as it is',
    'model M\nactivity A {\nouput   X\n output   Y\n}\n',
    'model M\nactivity A {\nouput   X\n  output Y\n}\n',
  ],
  [
    'a line of odd blanks stays as it is',
    'model M\n\n\n \u2003 \nobject   X\n\u2028\n\n\n',
    'model M\n\n \u2003 \nobject X\n\u2028\n',
  ],
])('%s', (_name, text, expected) => {
  expect(expectLawful(text)).toBe(expected);
});

test.each([
  ['a brace is missing', 'model M\nactivity A {\n    input   X\nobject O\n'],
  ['a brace is too many', 'model M\nactivity A {\n    input   X\n}\n}\n'],
  ['two versions stand in it', 'model M\n<<<<<<< a\nobject   X\n=======\nobject Y\n>>>>>>> b\n'],
  ['nothing stands in it', ' \n\n'],
])('a text is left alone where %s', (_name, text) => {
  expect(expectLawful(text)).toBe(text);
});
