/** What a box has, and how many boxes a diagram has, by profile. */
import { describe, expect, test } from 'vitest';
import { checkModel, type Profile } from '@idef0-studio/model';
import { checkUnder } from '../../support/check.js';
import { assembled } from '../../support/model-check.js';

/** The two rules alone. */
const ALONE = {
  profile: 'relaxed',
  severities: { 'box/no-control': 'warning', 'box/no-output': 'warning' },
} as const;

describe('a control and an output', () => {
  test('are what every box has; a stub is known by name alone', async () => {
    await checkUnder(
      ALONE,
      `
model M
object Plan
activity Root {
  activity Make {
//         ^^^^ warning box/no-control: Box 'Make' has no control; every box has at least one, which says what it is held to (FIPS 183 §3.3.3 rule 8): name it under 'control'.
    output Bread
  }
  activity Wait {
//         ^^^^ warning box/no-output: Box 'Wait' has no output; every box makes at least one thing (FIPS 183 §3.3.3 rule 8): name it under 'output'.
    control Plan
  }
  stub Sell
}`,
    );
  });

  test('may be derived from what is inside', async () => {
    await checkUnder(
      ALONE,
      `
model M
object Plan
activity Root {
  activity Make {
    control Plan
    output Bread
  }
}`,
    );
  });

  test('are added by a fix that knows the activity and the list', () => {
    const [found] = checkModel(assembled('activity Root\n  output Bread'), ALONE);
    expect(found?.data).toEqual({ kind: 'add-entry', activity: 'Root', role: 'control' });
  });
});

describe('the number of boxes', () => {
  const COUNTS: readonly (readonly [Profile, readonly number[]])[] = [
    ['fips183', [1, 2, 7, 8, 9, 10]],
    ['iso31320', [1, 10]],
    ['gost', [1, 2, 7, 8, 9, 10]],
    ['relaxed', []],
  ];

  test.each(COUNTS)('under %s may not be %j', (profile, wrong) => {
    const counts = Array.from({ length: 10 }, (_, index) => index + 1);
    const found = counts.filter((count) => {
      const boxes = Array.from({ length: count }, (_, index) => `  activity Box ${index + 1}`);
      const model = assembled(`activity Root\n${boxes.join('\n')}`);
      return checkModel(model, { profile, severities: {} }).some(
        ({ code }) => code === 'box/count',
      );
    });
    expect(found).toEqual(wrong);
  });
});
