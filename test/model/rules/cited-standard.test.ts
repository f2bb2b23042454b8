/** Messages cite the standard whose profile holds, and an empty text counts as none. */
import { test } from 'vitest';
import { checkUnder } from '../../support/check.js';

test('an empty purpose is told where it stands', async () =>
  checkUnder(
    { profile: 'relaxed', severities: { 'model/no-purpose': 'warning' } },
    `
model M {
  purpose ""
//        ^^ warning model/no-purpose: The purpose of model 'M' is empty; its context diagram says what it is for (FIPS 183 §3.3.1.1): write it between the quotes.
}
activity Bake`,
  ));

const severities = {
  'box/reserved-word': 'warning',
  'box/unconnected': 'off',
  'box/no-control': 'off',
  'box/no-output': 'off',
  'box/no-definition': 'off',
  'model/no-purpose': 'off',
  'model/no-viewpoint': 'off',
} as const;

test('a reserved word cites ISO/IEC/IEEE 31320-1 under its profile, plurals included', async () =>
  checkUnder(
    { profile: 'iso31320', severities },
    `
model M
activity Process
//       ^^^^^^^ warning box/reserved-word: 'Process' consists of words that the standard takes for itself; a name says what is done (ISO/IEC/IEEE 31320-1 5.3): use other words.
`,
  ));

test('a name of a box does without the plural of a reserved word as well', async () =>
  checkUnder(
    { profile: 'iso31320', severities },
    `
model M
activity Perform Activities
//       ^^^^^^^^^^^^^^^^^^ warning box/reserved-word: 'Perform Activities' contains 'activities'; names of boxes do without it (ISO/IEC/IEEE 31320-1 5.3): drop it, or use another word.
`,
  ));
