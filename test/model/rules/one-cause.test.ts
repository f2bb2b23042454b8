/** One cause gives one finding: what follows from it is not found as well. */
import { describe, test } from 'vitest';
import { check, checkUnder } from '../../support/check.js';

describe('a name that nothing has', () => {
  test('is not found to come from nowhere as well', () =>
    check(`
model M
activity Run {
  control none
  input none
  activity Bake {
    control Recipe
    //      ^^^^^^ error name/unknown
    output Bread
  }
  activity Sell { input Bread <- Bake }
}`));

  test('is not found to go on nowhere, nor to come from who does not make it', () =>
    check(`
model M
activity Run {
  input Flouer
  //    ^^^^^^ error name/unknown
  output Bread
  activity Bake { output Bread }
  activity Sell { input Salt <- Bake, Bread }
  //                    ^^^^ error name/unknown
}`));

  test('is understood as a role where it bears a responsibility, and balances as one', () =>
    check(`
model M
activity Run {
  mechanism none
  output Bread
  activity Bake {
    output Bread
    mechanism Baker: responsible
    //        ^^^^^ warning name/undeclared-role
    //| 15-32 warning balance/input-not-declared
  }
}`));
});

test('a name that looks like a known one is said to be in other letters', () =>
  check(`
model M
object \u0421ash
activity Sell { input Cash }
//                    ^^^^ error name/unknown: 'Cash' is declared nowhere; what is taken must be made, given by an agent, or declared: one that looks the same has letters of another alphabet; did you mean '\u0421ash'?
`));

describe('what is made inside an activity beside, past its outputs,', () => {
  const bakery = (inside: string, finding: string) => `
model M
activity Run {
  input none
  output Money
  activity Bake {
    output Bread
${inside}
  }
  activity Sweep {
    input Crumbs
${finding}
    output Money
  }
  activity Sell { input Bread }
}`;

  test('is found where it does not leave', () =>
    check(
      bakery(
        `    activity Heat { output Bread, Crumbs }
    //                            ^^^^^^ warning balance/taker-not-declared: 'Sweep' takes…`,
        '',
      ),
    ));

  test('is found at the taker where a stub makes it, and that says who does', () =>
    check(
      bakery(
        '    stub Heat { output Bread, stub Cool { output Crumbs } }',
        "    //    ^^^^^^ warning balance/input-not-declared: 'Sweep' takes 'Crumbs', which 'Cool' makes inside 'Bake', and 'Bake' does not output it; add it to the outputs of 'Bake', or say with '<-' where it comes from.",
      ),
    ));
});

describe('a tunnel', () => {
  test('may bring what nobody knows', () =>
    check(`
model M
activity Run {
  output Bread
  activity Bake { control (Rules), input (Yeast), mechanism (Oven), output Bread }
}`));

  test('from nowhere that is nearly known is asked whether it is meant', () =>
    check(`
model M
object Baking List
activity Run {
  control Baking List
  output Bread
  activity Bake { control (Bakin List), output Bread }
  //                       ^^^^^^^^^^ information name/nearly-known
  activity Plan { control Baking List }
}`));
});

test.each(['fips183', 'gost', 'relaxed'] as const)(
  'a name that repeats the output is none of the business of %s',
  (profile) =>
    checkUnder(
      {
        profile,
        severities: {
          'box/no-control': 'off',
          'model/no-viewpoint': 'off',
          'model/no-purpose': 'off',
          'box/count': 'off',
          'object/no-definition': 'off',
          'activity/no-definition': 'off',
        },
      },
      `
model M
activity Make Bread { output Bread }`,
    ),
);
