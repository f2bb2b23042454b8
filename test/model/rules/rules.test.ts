/** Every rule has a page's worth of words, and examples that show it: one keeps the rule, one breaks it. */
import { loadWorkspace } from '@idef0-studio/language';
import { allRules, ruleOf, type Rule, type RuleSettings } from '@idef0-studio/model';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesOf } from '../../support/check.js';

/** What no example of a page's length shows. */
const UNSHOWN = [
  'bundle/too-deep',
  'decompose/too-deep',
  'syntax/too-deep',
  'syntax/too-long',
  'syntax/unexpected',
];

/** The rule at its own weight, among those that hold under any profile; turned on where no profile has it. */
function settingsFor({ code, severity }: Rule): RuleSettings {
  const weight = severity.fips183 === 'off' ? severity.iso31320 : severity.fips183;
  return { profile: 'relaxed', severities: { [code]: weight === 'off' ? 'warning' : weight } };
}

async function codesIn(text: string, rule: Rule): Promise<readonly string[]> {
  const workspace = await loadWorkspace(filesOf(text));
  workspace.setRuleSettings(settingsFor(rule));
  const found = [...workspace.findings().values()].flat().map(({ code }) => code);
  return [...new Set(found)];
}

describe.each(allRules.map((rule) => ({ code: rule.code, rule })))('$code', ({ code, rule }) => {
  test('finds nothing in its right example', async () => {
    expect(await codesIn(rule.right, rule)).toEqual([]);
  });

  test('finds itself and nothing else in its wrong example', async () => {
    if (UNSHOWN.includes(code)) expect(rule.wrong).toBe('');
    // `test/layout/list-order.test.ts` draws its examples.
    else if (rule.scope === 'drawing') expect(await codesIn(rule.wrong, rule)).toEqual([]);
    else expect(await codesIn(rule.wrong, rule)).toEqual([code]);
  });

  test('has a title without a full stop, and whole sentences', () => {
    expect(rule.title).toMatch(/^[A-Z`].*[^.]$/);
    expect(rule.why).toMatch(/^[A-Z`].*\.$/);
    expect(rule.mend).toMatch(/^[A-Z`].*\.$/);
  });
});

test('codes are a group and a name, each once, in order, and each finds its rule', () => {
  const codes = allRules.map(({ code }) => code);
  expect(codes.filter((code) => !/^[a-z]+\/[a-z0-9-]+$/.test(code))).toEqual([]);
  expect([...new Set(codes)].sort()).toEqual(codes);
  for (const rule of allRules) expect(ruleOf(rule.code)).toBe(rule);
  expect(ruleOf('box/no-such-thing')).toBeUndefined();
});

test('rules that every box has to keep are off where rules are relaxed', () => {
  const relaxed = allRules.filter(({ severity }) => severity.relaxed === 'off');
  expect(relaxed.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['box/count', 'box/no-control', 'box/no-output']),
  );
});

test('each rule is the file that its code names', () => {
  const files = allRules.map(({ code }) => `packages/model/src/rules/${code}.ts`);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
