/** Texts that are no models: messages, never an exception, and the time stays linear. */
import { expect, test } from 'vitest';
import { growthFourfold } from '../../support/growth.js';
import { lowered } from '../../support/language.js';

/** Characters. */
const SIZE = 40_000;
/** Linear growth is 4; 16 would be that of a square. */
const WELL_BELOW_SQUARE = 11;
const line = (part: string, size: number): string => part.repeat(Math.ceil(size / part.length));

test.each([
  ['one name', (size: number) => `model ${line('Name ', size)}`],
  ['a text that is not closed', (size: number) => `model M "${line('text ', size)}`],
  ['blanks in a text that is not closed', (size: number) => `model M "${line(' ', size)}`],
  ['backslashes in a text', (size: number) => `model M "${line('\\', size)}`],
  ['backquotes', (size: number) => line('`', size)],
  ['blanks behind a backquote', (size: number) => '`Name' + line(' ', size) + 'x'],
  ['triple quotes', (size: number) => line('"""a', size)],
  ['opening comments', (size: number) => line('/*', size)],
  ['opening braces', (size: number) => line('{', size)],
  ['nested blocks', (size: number) => line('activity A { ', size)],
  ['names with commas', (size: number) => `model M\nactivity A { input ${line('Name, ', size)} }`],
  ['signs', (size: number) => line('<- ( . : ', size)],
  ['non-ASCII letters', (size: number) => line('顧客ї', size)],
])('the time to read a line grows with its length: %s', (_, textOf) => {
  const read = (size: number) => {
    expect(lowered(textOf(size)).fragment.document).toBe('file:///test.idef0');
  };
  expect(growthFourfold(read, SIZE)).toBeLessThan(WELL_BELOW_SQUARE);
});

test.each([
  ['blocks that nobody opens', '  input X\n}\n'],
  ['deeper and deeper lines without braces', 'activity A\n  activity B\n    input\n'],
  ['comments that nobody closes', '/* a\n'],
  ['blocks without a keyword', 'Name {\n}\n'],
  ['words near keywords', 'ouput\n'],
])('the time to read lines grows with their number: %s', (_, part) => {
  const read = (size: number) => {
    const { findings } = lowered(line(part, size));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.length).toBeLessThanOrEqual(500);
  };
  expect(growthFourfold(read, SIZE)).toBeLessThan(WELL_BELOW_SQUARE);
});

test('the time to read comments that silence findings grows with their number', () => {
  const read = (size: number) => {
    const { ignores } = lowered(line('// idef0-ignore box/count: why\n', size)).fragment;
    expect(ignores.length).toBeGreaterThan(0);
  };
  expect(growthFourfold(read, SIZE)).toBeLessThan(WELL_BELOW_SQUARE);
});

test('any text gives a fragment and findings inside the text', () => {
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
    '~',
    ' = ',
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
    const { findings } = lowered(text);
    for (const { origin, message, code } of findings) {
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

test('random bytes give findings, not an exception', () => {
  const random = generator(7);
  for (let run = 0; run < 20; run++) {
    const codes = Array.from({ length: 3000 }, () => Math.floor(random() * 0x3000));
    const { findings } = lowered(String.fromCharCode(...codes));
    expect(findings.length).toBeGreaterThan(0);
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
