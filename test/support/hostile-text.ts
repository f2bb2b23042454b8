/** Texts that nobody would write: good ones damaged, and pieces of the language mixed with anything that Unicode has. */
import { ELEMENT_TEXTS, plainKinds } from '@idef0-studio/model';
import type { Random } from './random.js';
import { randomSource } from './random-text.js';

/** A model, damaged in a few places or not at all, or a heap of pieces. */
export function hostileText(random: Random): string {
  if (random.oneIn(6)) return heap(random, 1 + random.below(120));
  let text = randomSource(random.below(1000), { derived: random.oneIn(2) });
  if (random.oneIn(4)) text = text.replaceAll('\n', random.of(['\r\n', '\r', '\u2028', '\n\n']));
  for (let count = random.below(6); count > 0; count--) text = random.of(DAMAGES)(text, random);
  return text;
}

/** A place in a text, its end included. */
export function placeIn(text: string, random: Random): number {
  return random.below(text.length + 1);
}

type Damage = (text: string, random: Random) => string;

const DAMAGES: readonly Damage[] = [
  (text, random) => text.slice(0, placeIn(text, random)),
  (text, random) => text.slice(placeIn(text, random)),
  (text, random) => replaced(text, random, 1 + random.below(12), ''),
  (text, random) => replaced(text, random, 0, heap(random, 1 + random.below(5))),
  (text, random) => replaced(text, random, 1, String.fromCharCode(random.below(0x10000))),
  (text, random) => replaced(text, random, 0, text.slice(0, random.below(300))),
  (text, random) => replaced(text, random, 0, 'activity Deep {'.repeat(random.below(90))),
  (text, random) => replaced(text, random, 0, random.of(PIECES).repeat(random.below(200))),
  withoutToken,
  (text, random) =>
    text.replaceAll(random.of(['Object 1', 'Work 2', 'input', '}']), random.of(PIECES)),
];

function replaced(text: string, random: Random, length: number, by: string): string {
  const at = placeIn(text, random);
  return text.slice(0, at) + by + text.slice(at + length);
}

function withoutToken(text: string, random: Random): string {
  const tokens = [...text.matchAll(/\w+|\S/gu)];
  if (tokens.length === 0) return text;
  const { 0: token, index } = random.of(tokens);
  return text.slice(0, index) + text.slice(index + token.length);
}

function heap(random: Random, count: number): string {
  const parts = Array.from({ length: count }, () => {
    if (random.oneIn(8)) return String.fromCodePoint(random.below(0xd800));
    return random.of(PIECES) + random.of(['', ' ', ' ', '\n', '\n  ']);
  });
  return parts.join('');
}

const PIECES = [
  ...'{}(),.:=<->"`/*|;#%\\',
  ...['"""', '<-', '->', '//', '/*', '*/', '()', '\r\n', '\n    ', '\t'],
  ...['model M', 'model', 'activity', 'stub', 'external', 'bundle', 'object', 'decompose'],
  ...[...plainKinds, 'scale Size { 1 Low, 2 High }'],
  ...['assess', 'target', 'assess 2003-06 Size {', 'Bake: 2', 'Bake:'],
  ...['step', 'step Bake <- none', 'step Bake <-', 'step Bake, -> Bread', '-> Bread'],
  ...[
    'audience',
    'audience internal, board',
    '"x" audience',
    '"x" audience internal',
    'audience "x"',
  ],
  ...['formerly', 'formerly Bake', 'formerly Object 2', 'formerly "x"'],
  ...['view Hub {', 'kind impact', 'of Bake', 'of', 'where Risk = High', 'where Risk =', 'codes'],
  ...['property Risk =', 'property Risk = High', 'type date', 'unit "FTE"', 'type number'],
  ...['input', 'output', 'control', 'mechanism', 'each', 'none', 'call', 'see', 'satisfies'],
  ...[...ELEMENT_TEXTS, 'outcome', 'includes', 'excludes', 'profile', 'date'],
  ...['ouput', 'Activity', 'Output Bread', 'activty', 'None', 'respons', 'scenario', 'view'],
  ...[
    'Bake',
    'Bake Bread',
    'Work 1',
    'Object 2',
    'A0',
    'A1',
    'A-0',
    'A1.10',
    'A11111',
    'Work 2.Work 3',
  ],
  ...['7', '12.5', '2008-04-01', '0', '99999999999999999999'],
  ...[
    '\uFEFF',
    '\u200B',
    '\u202E',
    '\u00AD',
    '\u00A0',
    '\u2028',
    '\0',
    '\uFFFD',
    '\uD83D',
    '\u{1F469}\u200D\u{1F4BB}',
  ],
  ...['Процесс', 'А2', '顧客の要望', 'מודל', 'Ωmega', 'e\u0301', 'İ', 'ﬁ', 'ß', '\u0130\u0307'],
  ...['<<<<<<< HEAD', '=======', '>>>>>>> x', '// idef0-ignore all: x', '// idef0-ignore'],
  ...['constructor', '__proto__', 'toString', '`__proto__`', 'Constructor', 'activity __proto__ {'],
];
