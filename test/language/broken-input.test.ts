/** Texts that are no models: messages, never an exception, and the time stays linear. */
import { expect, test } from 'vitest';
import { lowered } from '../support/language.js';

const megabyte = 1_000_000;
const line = (part: string): string => part.repeat(Math.ceil(megabyte / part.length));

test.each([
  ['one name', `model ${line('Name ')}`],
  ['a text that is not closed', `model M "${line('text ')}`],
  ['blanks in a text that is not closed', `model M "${line(' ')}`],
  ['backslashes in a text', `model M "${line('\\')}`],
  ['backquotes', line('`')],
  ['triple quotes', line('"""a')],
  ['opening comments', line('/*')],
  ['opening braces', line('{')],
  ['nested blocks', line('activity A { ')],
  ['names with commas', `model M\nactivity A { input ${line('Name, ')} }`],
  ['signs', line('<- ( . : ')],
  ['non-ASCII letters', line('顧客ї')],
])('a line of a megabyte is read in time: %s', (_, text) => {
  const start = performance.now();
  expect(lowered(text).fragment.document).toBe('file:///test.idef0');
  expect(performance.now() - start).toBeLessThan(2000);
});

test.each([
  ['blocks that nobody opens', '  input X\n}\n'],
  ['deeper and deeper lines without braces', 'activity A\n  activity B\n    input\n'],
  ['comments that nobody closes', '/* a\n'],
  ['blocks without a keyword', 'Name {\n}\n'],
  ['words near keywords', 'ouput\n'],
])('a megabyte of lines is read in time: %s', (_, part) => {
  const start = performance.now();
  const { issues } = lowered(line(part));
  expect(issues.length).toBeGreaterThan(0);
  expect(issues.length).toBeLessThanOrEqual(500);
  expect(performance.now() - start).toBeLessThan(3000);
});

test('any text gives a fragment and issues inside the text', () => {
  const random = generator(20_240_501);
  const pieces = [
    ...'{}(),.:=<->"`/*\n\r\t \\\uFEFF',
    '"""',
    '<-',
    '->',
    '//',
    '/*',
    '*/',
    '()',
    '\n  ',
    '\r\n',
    ' { ',
    '\n}\n',
    'model',
    'activity',
    'stub',
    'external',
    'bundle',
    'object',
    'role',
    'decompose',
    'input',
    'output',
    'control',
    'mechanism',
    'each',
    'none',
    'call',
    'see',
    'satisfies',
    'title',
    'description',
    'outcome',
    'includes',
    'profile',
    'status',
    'date',
    'map',
    'view',
    'responsible',
    'informed',
    'Name',
    'Two Words',
    'Input',
    'ouput',
    'x',
    'A22',
    'A-0',
    '12',
    '3.4',
    '2024-05-01',
    '"text"',
    '`q`',
    'Ж',
    '顧',
    '\u0301',
    '\uD83D',
    '€',
  ];
  for (let run = 0; run < 1000; run++) {
    const length = 1 + Math.floor(random() * 40);
    const words = Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]);
    const text = words.join(random() < 0.5 ? ' ' : '');
    const { issues } = lowered(text);
    for (const { origin, message, code } of issues) {
      const inside = 0 <= origin.start && origin.start <= origin.end && origin.end <= text.length;
      expect({ text, origin, inside }).toEqual({ text, origin, inside: true });
      expect(message).toMatch(/[.?]/);
      expect({ text, unexpected: code === 'syntax/unexpected' && { message, origin } }).toEqual({
        text,
        unexpected: false,
      });
    }
  }
});

test('random bytes give issues, not an exception', () => {
  const random = generator(7);
  for (let run = 0; run < 20; run++) {
    const codes = Array.from({ length: 3000 }, () => Math.floor(random() * 0x3000));
    const { issues } = lowered(String.fromCharCode(...codes));
    expect(issues.length).toBeGreaterThan(0);
  }
});

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
