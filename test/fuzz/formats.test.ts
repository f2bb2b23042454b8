/** Formatting of any text keeps what it says, by the same tokens, and is done after one time. */
import { print } from '@idef0-studio/language';
import { damaged } from '../support/damaged-text.js';
import { EXAMPLE_TEXTS } from '../support/example-texts.js';
import { expectLawful } from '../support/formatting.js';
import { fuzz } from '../support/fuzz.js';
import { hostileText } from '../support/hostile-text.js';
import type { Random } from '../support/random.js';
import { randomFragment } from '../support/random-fragments.js';
import { randomSource } from '../support/random-text.js';

/** So much of each that a round stays short. */
const EXAMPLES = EXAMPLE_TEXTS.map((text) => text.slice(0, 6000));

function goodText(random: Random): string {
  const kind = random.below(3);
  if (kind === 0) return random.of(EXAMPLES);
  if (kind === 1) return print(randomFragment(random));
  return randomSource(random.below(1_000_000), { derived: random.oneIn(2) });
}

/** Blanks and line ends between tokens, moved about; names that a line end parts become two. */
function shaken(text: string, random: Random): string {
  return text.replace(/[ \n]+/g, (gap) => {
    if (!random.oneIn(4)) return gap;
    const breaks = ['\n', '\n\n\n', '\r\n', '\n\t', '\n      '];
    return random.of(gap.includes('\n') ? breaks : ['  ', '\t', ' ']);
  });
}

fuzz('good texts with shaken blanks', 40, (random) => {
  expectLawful(shaken(goodText(random), random));
});

fuzz('damaged texts', 40, (random) => {
  expectLawful(damaged(goodText(random), random));
});

fuzz('damaged texts with shaken blanks', 20, (random) => {
  expectLawful(damaged(shaken(goodText(random), random), random));
});

fuzz('hostile texts', 40, (random) => {
  expectLawful(hostileText(random));
});
