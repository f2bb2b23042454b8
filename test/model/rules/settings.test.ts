/** Which rules count and how much: the profile of the model, settings, and comments that silence. */
import { describe, expect, test } from 'vitest';
import { checkModel, severityOf } from '@idef0-studio/model';
import { check, checkUnder } from '../../support/check.js';
import { assembled } from '../../support/model-check.js';

const NO_CONTROL = 'activity Root\n  output Bread';

function codesUnder(...[settings]: [Parameters<typeof checkModel>[1]]): readonly string[] {
  return checkModel(assembled(NO_CONTROL), settings)
    .filter(({ code }) => code.startsWith('box/no-'))
    .map(({ code, severity }) => `${severity} ${code}`);
}

describe('settings', () => {
  test('without any, the profile of the model holds, which is FIPS 183 where none is written', () => {
    expect(codesUnder(undefined)).toEqual(['warning box/no-control']);
  });

  test('put another profile in the place of that of the model', () => {
    expect(codesUnder({ profile: 'relaxed', severities: {} })).toEqual([]);
  });

  test('weigh a rule otherwise, or switch it off', () => {
    expect(codesUnder({ severities: { 'box/no-control': 'error' } })).toEqual([
      'error box/no-control',
    ]);
    expect(codesUnder({ severities: { 'box/no-control': 'off' } })).toEqual([]);
  });

  test('switch on what the profile leaves out', () => {
    const settings = { profile: 'relaxed', severities: { 'box/no-control': 'hint' } } as const;
    expect(codesUnder(settings)).toEqual(['hint box/no-control']);
  });

  test('weigh what is found while names are resolved as well', () => {
    const model = assembled('activity Root\n  input Nothing');
    const weigh = (severity: 'hint' | 'off') =>
      checkModel(model, { profile: 'relaxed', severities: { 'name/unknown': severity } });
    expect(weigh('hint').map(({ severity }) => severity)).toEqual(['hint']);
    expect(weigh('off')).toEqual([]);
  });

  test('leave a code that no rule has as it is', () => {
    expect(severityOf('of/nothing', 'fips183', { severities: {} }, 'hint')).toBe('hint');
  });
});

describe('a comment that silences', () => {
  test('stands at the end of the line of the finding, or on the line before', async () => {
    await check(`
model M
activity A {
  input
    X // idef0-ignore name/unknown: comes with the next release
    // idef0-ignore name/unknown: so does this

    // It is on its way.
    Y
    Z
//  ^ error name/unknown: …
}`);
  });

  test('may name several codes, and silences only those', async () => {
    await check(`
model M
object P
activity A {
  input
    P
    P, X // idef0-ignore name/unknown, list/duplicate: printed so
    P, W // idef0-ignore name/unknown: printed so
//  ^ warning list/duplicate: …
}`);
  });

  test('without a reason is a finding', async () => {
    await check(`
model M
activity A {
  input X // idef0-ignore name/unknown
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning text/ignore-without-reason: This comment silences 'name/unknown' without a reason; whoever reads it wants to know why: write the reason behind a colon.
  input Y // idef0-ignore name/unknown:
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning text/ignore-without-reason
}`);
  });

  test('is a finding where it silences nothing', async () => {
    await check(`
model M
activity A {
  output X // idef0-ignore name/unknown: no more
//                         ^^^^^^^^^^^^ warning text/needless-ignore: Nothing is found here that 'name/unknown' would silence; such a comment stands at the line of the finding or on the line before: remove it.
  output Y // idef0-ignore nam/unknown: a slip
//                         ^^^^^^^^^^^ warning text/needless-ignore: There is no rule 'nam/unknown' to silence; a comment names the code of a finding: did you mean 'name/unknown'?
  ouput Z // idef0-ignore syntax/keyword: we write it so
//^^^^^ error syntax/keyword
//                        ^^^^^^^^^^^^^^ warning text/needless-ignore: Findings of the spelling such as 'syntax/keyword' cannot be silenced; mend the text, and remove this comment.
  output V // idef0-ignore: what?
//         ^^^^^^^^^^^^^^^^^^^^^^ warning text/needless-ignore: This comment silences nothing; it names the codes of findings, as in '// idef0-ignore box/no-control: reason'.
}`);
  });

  test('of a rule that is off here is left alone', async () => {
    await check(`
model M
activity A { // idef0-ignore box/no-control: no law says how
  output X
}`);
  });

  test('silences the rules of boxes too, and not what stands in a text', async () => {
    await checkUnder(
      {
        profile: 'relaxed',
        severities: { 'box/no-control': 'warning', 'box/no-output': 'warning' },
      },
      `
model M
activity A "// idef0-ignore box/no-output: no" { // idef0-ignore box/no-control: none
//| 10-10 warning box/no-output
  mechanism none
}`,
    );
  });
});
