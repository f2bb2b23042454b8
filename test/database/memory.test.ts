/** What is kept from edit to edit does not grow with the number of edits. */
import { expect, test } from 'vitest';
import type { Fragment } from '@idef0-studio/model';
import { NOTHING_ELSEWHERE } from '@idef0-studio/model/phases';
import { ModelStore, RuleRunner } from '@idef0-studio/database/testing';
import { heldBy } from '../support/held-values.js';
import { Edits, randomFiles, textOf, type Files } from '../support/model-edits.js';
import { fragmentsOf } from '../support/model-notation.js';
import { StructureEdits } from '../support/structure-edits.js';

/** A store with its checks, as a server keeps them. */
function kept() {
  const store = new ModelStore('M', NOTHING_ELSEWHERE);
  const runner = new RuleRunner(store, 'fips183', { severities: {} });
  const take = (fragments: readonly Fragment[]) => {
    store.update(fragments);
    runner.documents();
    for (const { document } of fragments) runner.findingsIn(document);
    for (const id of store.activities.activities.keys()) store.queries.links(id);
  };
  return { take, held: () => heldBy({ store, runner }) };
}

/** The files after an edit, their objects, agents and activities under names that no edit before has given. */
function renamed(files: Files, edit: number): Files {
  const inLine = (line: string) =>
    line.replaceAll(/\b(Object|Work|Agent|Bundle) (\d+)\b/g, `$1 $2 of ${edit}`);
  return new Map([...files].map(([name, lines]) => [name, lines.map(inLine)]));
}

/** A file that has every model ask for near names. */
const MISSPELT = [
  '//- d.idef0',
  'decompose Root',
  '  activity Last',
  '    input Objct 1 <- Lst',
].join('\n');

test.each([1, 2, 3, 10])(
  'after 60 edits with ever new names the tables of seed %i hold what a fresh model holds',
  (seed) => {
    const start = fragmentsOf(`${textOf(randomFiles(seed))}\n${MISSPELT}`);
    const edited = kept();
    const [words, boxes] = [new Edits(seed), new StructureEdits(seed)];
    let files = randomFiles(seed);
    edited.take(start);
    for (let edit = 0; edit < 60; edit += 1) {
      files = edit % 2 === 0 ? words.next(files) : boxes.next(files);
      edited.take(fragmentsOf(textOf(renamed(files, edit))));
    }
    const fresh = kept();
    for (const store of [edited, fresh]) {
      store.take(start);
      // What is not read any more goes with the next edit.
      store.take([...start]);
    }
    expect(edited.held()).toEqual(fresh.held());
  },
);
