/** Responsibilities: who answers for an activity, who does it, and who has nothing to do. */
import { describe, expect, test } from 'vitest';
import { layoutView } from '@idef0-studio/layout/views';
import { assemble, checkModel, queriesOf, viewOf } from '@idef0-studio/model';
import { lowered } from '../../support/language.js';
import { openEditor } from '../../support/editor.js';
import { fixed } from '../../support/fixes.js';

const WHOLE = {
  'raci/no-accountable': 'warning',
  'raci/no-responsible': 'warning',
  'raci/idle-role': 'warning',
} as const;

function raciIn(text: string, severities = {}): readonly string[] {
  return checkModel(assemble([lowered(text).fragment]), { severities })
    .filter(({ code }) => code.startsWith('raci/'))
    .map(({ code, message }) => `${code}: ${/'[^']*'/u.exec(message)?.[0] ?? ''}`);
}

const text = `model M
role Process Owner "Answers"
role Analyst
role Guest
activity Run {
  each mechanism Process Owner: accountable
  activity Plan {
    mechanism
      Analyst: responsible consulted
      Clerk: accountable
    output Plans
  }
  activity Do {
    mechanism Guest
    output Work
  }
  activity Rest {
    mechanism Oven
    output Sleep
  }
}
`;

test('two that answer for one activity are found, one through each', () => {
  expect(raciIn(text)).toEqual(["raci/two-accountable: 'Process Owner'"]);
});

test('a whole chart has somebody who does each activity and something for each role', () => {
  expect(raciIn(text, WHOLE)).toEqual([
    "raci/idle-role: 'Guest'",
    "raci/two-accountable: 'Process Owner'",
    "raci/no-responsible: 'Do'",
    "raci/no-responsible: 'Rest'",
  ]);
});

test('an activity without roles among its mechanisms needs nobody', () => {
  const plain = text.replace('  each mechanism Process Owner: accountable\n', '');
  expect(raciIn(plain, WHOLE)).not.toContain("raci/no-responsible: 'Rest'");
  expect(raciIn(plain, WHOLE)).toContain("raci/no-accountable: 'Do'");
  expect(raciIn(plain, WHOLE)).toContain("raci/idle-role: 'Process Owner'");
});

describe('a second who answers', () => {
  const two = (duty: string) =>
    `model M\nactivity Bake {\n  mechanism\n    Owner: accountable\n    Baker: ${duty}\n}`;

  test('bears something else by a fix', async () => {
    expect(await fixed(two('accountable'), "Change to 'informed'")).toContain('Baker: informed');
  });

  test('bears it no more where something else stands beside it', async () => {
    const title = "Remove 'accountable'";
    expect(await fixed(two('accountable responsible'), title)).toContain('Baker: responsible\n');
    expect(await fixed(two('consulted accountable'), title)).toContain('Baker: consulted\n');
  });
});

test('editors say who bears what', async () => {
  const at = (place: string) => openEditor(text.replace(place.replace('<|>', ''), place));
  const role = await at('role Process Ow<|>ner').hover();
  expect(role).toContain('**Process Owner** · role\n\nAnswers');
  expect(role).toContain('*Accountable:* A1 Plan, A2 Do, A3 Rest');
  expect(await at('Ana<|>lyst: resp').hover()).toContain('*Consulted:* A1 Plan');
  expect(await at('activity Pl<|>an').hover()).toContain(
    '*Responsibilities:* Analyst responsible consulted, Clerk accountable',
  );
});

test('the object view of a role says what it bears', async () => {
  const model = queriesOf(assemble([lowered(text).fragment]));
  const view = viewOf(model, { kind: 'object', object: 'Analyst' });
  expect(view?.lines.map(({ responsibilities }) => responsibilities)).toEqual([
    ['responsible', 'consulted'],
  ]);
  const drawn = view && (await layoutView(view));
  expect(drawn?.lines.map(({ label }) => label?.lines)).toEqual([['responsible, consulted']]);
});
