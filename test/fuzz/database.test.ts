/**
 * Whatever is edited, the database answers as the batch functions do, which share neither its tables nor its order of
 * work: random edits of words, and boxes that come, go and move.
 */
import { LiveModel } from '@idef0-studio/database';
import { assemble, checkModel, queriesOf, type ModelQueries } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { everyFinding } from '../support/every-finding.js';
import { takeIn } from '../support/take-in.js';
import { fuzz } from '../support/fuzz.js';
import { Edits, randomFiles, textOf } from '../support/model-edits.js';
import { fragmentsOf } from '../support/model-notation.js';
import { Random } from '../support/random.js';
import { StructureEdits } from '../support/structure-edits.js';

const SETTINGS = { severities: {} };

/** Edits of one model. */
const EDITS = 10;

function holdLaw(random: Random, seed: number): void {
  const [words, boxes] = [new Edits(seed), new StructureEdits(seed)];
  let files = randomFiles(seed);
  const live = new LiveModel(fragmentsOf(textOf(files)));
  for (let edit = 1; edit <= EDITS; edit += 1) {
    everyFinding(live, SETTINGS);
    files = random.oneIn(3) ? words.next(files) : boxes.next(files);
    const fragments = fragmentsOf(textOf(files));
    takeIn(live, fragments, edit);
    const fresh = assemble(fragments);
    const where = `edit ${edit}:\n${textOf(files)}`;
    expectSame(everyFinding(live, SETTINGS), checkModel(fresh, SETTINGS), where);
    if (random.oneIn(4)) expectSame(live.snapshot(), fresh, where);
    if (random.oneIn(4)) expectSame(drawn(live.queries), drawn(queriesOf(fresh)), where);
  }
}

fuzz('after any edits the database answers as a model made from nothing', 50, holdLaw);

// Boxes changed places in the text under the same numbers, and nothing else of them changed.
test('so it does after edits that it once did not take in', () => {
  holdLaw(new Random(94_035_965), 94_035_965);
});

/** What diagrams are made of. */
function drawn(model: ModelQueries): unknown {
  return [
    model.activities().map(({ id }) => model.boundary(id)),
    model.diagrams().map(({ node }) => model.diagram(node)),
  ];
}

/** Printed as JSON first, since that is quick. */
function expectSame(found: unknown, expected: unknown, where: string): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found, where).toEqual(expected);
}
