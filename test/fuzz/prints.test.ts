/** Random fragments are printed and read again as they were, without a finding. */
import { print } from '@idef0-studio/language';
import { isSharedFile } from '@idef0-studio/model';
import { expect } from 'vitest';
import { fuzz } from '../support/fuzz.js';
import { lowered } from '../support/language.js';
import { randomFragment } from '../support/random-fragments.js';
import { withoutPlaces } from '../support/unplaced.js';

fuzz('a fragment printed and read again is the same fragment', 1000, (random) => {
  const fragment = randomFragment(random);
  const text = print(fragment);
  const again = lowered(text);
  expect(withoutPlaces(again.fragment), text).toEqual(withoutPlaces(fragment));
  const codes = again.findings.map(({ code }) => code);
  const belongs = fragment.model !== undefined || isSharedFile(again.fragment);
  expect(codes, text).toEqual(belongs ? [] : ['syntax/no-model']);
});
