/** Incremental checking against the batch on real texts: whatever is done to the lines of PRM-IT's files. */
import { readdirSync, readFileSync } from 'node:fs';
import { createIdef0CoreServices } from '@idef0-studio/language';
import { LiveModel } from '@idef0-studio/database';
import { assemble, checkModel, type ProcessModel } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { everyFinding } from '../support/every-finding.js';
import { Edits } from '../support/model-edits.js';

const FOLDER = new URL('../../examples/prm-it/', import.meta.url);
const SETTINGS = { severities: {} };
/** The findings are compared with those of a model made from nothing after so many edits each. */
const STRIDE = 5;
const EDITS = 15;

test('random edits of the lines of PRM-IT give what its files give', () => {
  const workspace = createIdef0CoreServices().shared.idef0.ModelWorkspace;
  const texts = new Map(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.idef0'))
      .map((name) => [`file:///${name}`, readFileSync(new URL(name, FOLDER), 'utf8')]),
  );
  for (const [uri, text] of texts) workspace.setText(uri, text);
  const edits = new Edits(41);
  const live = new LiveModel([]);
  for (let edit = 1; edit <= EDITS; edit += 1) {
    const uri = [...texts.keys()][edits.below(texts.size)] ?? '';
    const lines = (texts.get(uri) ?? '').split('\n');
    texts.set(uri, edited(lines, edits).join('\n'));
    workspace.setText(uri, texts.get(uri) ?? '');
    const [model] = workspace.models();
    if (model === undefined || edit % STRIDE > 0) continue;
    live.update(model.fragments());
    const expected = assemble(model.fragments());
    expect(said(live.snapshot()), `after edit ${edit}`).toBe(said(expected));
    expect(everyFinding(live, SETTINGS), `after edit ${edit}`).toEqual(
      checkModel(expected, SETTINGS),
    );
  }
});

/** One line fewer, twice, renamed, begun, or moved; or a line of another file's kind. */
function edited(lines: readonly string[], edits: Edits): readonly string[] {
  const at = edits.below(lines.length);
  const line = lines[at] ?? '';
  const others = lines.toSpliced(at, 1);
  switch (edits.below(7)) {
    case 0:
      return others;
    case 1:
      return lines.toSpliced(at, 0, line);
    case 2:
      return lines.with(at, line.replace(/(\w)$/u, '$1x'));
    case 3:
      return lines.with(at, line.replace(/activity/u, 'stub').replace(/input/u, 'output'));
    case 4:
      return lines.toSpliced(at, 0, '  activity Look Around {', '    output', '      Sight', '  }');
    case 5:
      return others.toSpliced(edits.below(others.length), 0, line);
    default:
      return lines.with(at, line.slice(0, line.length / 2));
  }
}

/** What a model says, in words that can be compared at once. */
function said({ fragments: _fragments, ...value }: ProcessModel): string {
  return JSON.stringify(value, null, 1);
}
