/** Numbers in texts mean the same after edits that number activities and arrows anew. */
import {
  applied,
  fixesFor,
  loadWorkspace,
  turnFinding,
  withTextNumbers,
} from '@idef0-studio/language';
import { offeredFixesFor } from '@idef0-studio/language/testing';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../support/check.js';
import { refactored } from '../../support/refactor.js';

const works = (text: string) => `model Works
activity Run Works "${text}" {
  activity Buy { output Flour }
  activity Knead "Of 1O1, then 3I1" {
    input Flour
    output Dough
    activity Mix "Of 1I1" { input Flour, output Mass }
    activity Rest { input Mass, output Dough }
  }
  activity Bake { input Dough, output Bread }
  activity Sell "See \`Bake\`, A3 and 1O1" { input Bread, output Money }
}`;

async function turned(text: string, box: number): Promise<string> {
  const workspace = await loadWorkspace(filesOf(text));
  const [model] = workspace.models();
  const root = model?.root();
  const turn = { activity: root?.id ?? '', box, saves: 1, crossings: 0 };
  const finding = model && turnFinding(workspace, model, turn);
  const [fix] = finding === undefined ? [] : fixesFor(workspace, finding);
  if (model === undefined || fix === undefined) throw new RangeError('There is no fix.');
  return applied(text, withTextNumbers(workspace, model, fix.edits));
}

describe('two activities that change places', () => {
  it('have their new numbers in texts that stay and in texts that move', async () => {
    const after = await turned(works('A2, A22, A2.1I1, 2O1 to 3I1, A-0, A1 and A4'), 1);
    expect(after).toContain('"A3, A32, A3.1I1, 3O1 to 2I1, A-0, A1 and A4"');
    expect(after).toContain('"See `Bake`, A2 and 1O1"');
    expect(after.indexOf('activity Bake')).toBeLessThan(after.indexOf('activity Knead'));
  });

  it('leave what means nothing as it is written', async () => {
    const text = 'On A3 paper, DIN A2, 9C1, ``A2``, and 3C1';
    expect(await turned(works(text), 1)).toContain(`"${text}"`);
  });

  it('leave a text without numbers to its author', async () => {
    const text = works('Of `Bake`').replace(/"(?:Of 1|See)[^"]*"/gu, '');
    const after = await turned(text, 2);
    expect([...after].sort()).toEqual([...text].sort());
  });
});

it('activities that are extracted have their new numbers, and those behind them too', async () => {
  const fixture = works('A2, A22, A4 and 2O1')
    .replace('  activity Buy', '<|  activity Buy')
    .replace('  activity Bake', '|>  activity Bake');
  const after = await refactored(fixture, 'Extract 2 activities');
  expect(after).toContain('"A12, A122, A3 and A1.2O1"');
  // The box stands on another diagram than the text now.
  expect(after).toContain('"See `Bake`, A2 and A1.1O1"');
});

it('activities that come out have their new numbers', async () => {
  const fixture = works('A21, A3 and A2.2O1').replace('activity Knead', 'activity K<|>nead');
  const after = await refactored(fixture, 'Inline');
  expect(after).toContain('"A2, A4 and A0.3O1"');
  expect(after).toContain('"See `Bake`, A4 and 1O1"');
});

it('boxes that lose a number of their own have their new ones', async () => {
  const text = `model Works
activity Run Works "A1, then A3" {
  activity 3 Buy { output Flour }
  activity 1 Bake { input Flour, output Bread }
  activity 2 Sell { input Bread, output Money }
}`;
  const workspace = await loadWorkspace(filesOf(text));
  const [finding] = [...workspace.findings().values()]
    .flat()
    .filter(({ code }) => code === 'number/order');
  const fixes = finding === undefined ? [] : offeredFixesFor(workspace, finding);
  const all = fixes.find(({ title }) => title.includes('all boxes'));
  expect(applied(text, all?.edits ?? [])).toContain('"A2, then A1"');
});

it('of what is gone the name is written where something else has its number', async () => {
  const fixture = works('Of A2, 2O1 and A5').replace('activity Knead', 'activity K<|>nead');
  const after = await refactored(fixture, 'Inline');
  expect(after).toContain('"Of Knead, Dough and A5"');
});

it('a list that is sorted has its new codes', async () => {
  const text = (codes: string) => `model Works
activity Run Works {
  activity Bake "${codes}" {
    cont<|>rol Rule, Law
    output Bread
  }
}`;
  const after = await refactored(text('First 1C1, A0.1C2 then'), 'Sort the controls');
  expect(after).toContain('"First 1C2, A0.1C1 then"');
});
