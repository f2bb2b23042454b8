/** The incremental law on files of a kind: after any edit the database says the same as the batch. */
import { LiveModel } from '@idef0-studio/database';
import {
  assemble,
  checkModel,
  type Finding,
  type Fragment,
  type ProcessModel,
  type RuleSettings,
} from '@idef0-studio/model';
import { expect } from 'vitest';
import { everyFinding } from './every-finding.js';
import { Random } from './random.js';

/** Edits eight models eight times each, and compares. Returns what the batch made after each edit. */
export function sameAfterEdits(
  filesOf: (random: Random) => readonly Fragment[],
  settings: RuleSettings,
): readonly { readonly model: ProcessModel; readonly findings: readonly Finding[] }[] {
  const made: { readonly model: ProcessModel; readonly findings: readonly Finding[] }[] = [];
  for (let seed = 1; seed <= 8; seed++) {
    const random = new Random(seed);
    const live = new LiveModel(filesOf(random));
    for (let edit = 1; edit <= 8; edit++) {
      everyFinding(live, settings);
      const fragments = filesOf(random);
      live.update(fragments);
      const model = assemble(fragments);
      const findings = checkModel(model, settings);
      const where = `seed ${seed}, edit ${edit}`;
      expect(everyFinding(live, settings), where).toEqual(findings);
      expect(live.snapshot(), where).toEqual(model);
      made.push({ model, findings });
    }
  }
  return made;
}
