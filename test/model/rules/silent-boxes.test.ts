/** Activities that say nothing of what they take and make are one remark at the one that holds them. */
import { expect, test } from 'vitest';
import { loadWorkspace } from '@idef0-studio/language';
import type { RuleSettings } from '@idef0-studio/model';

async function found(text: string, settings: RuleSettings): Promise<readonly string[]> {
  const workspace = await loadWorkspace([{ uri: 'file:///m.idef0', text }]);
  workspace.setRuleSettings({
    ...settings,
    severities: { 'model/no-purpose': 'off', 'model/no-viewpoint': 'off', ...settings.severities },
  });
  return workspace
    .everyFinding()
    .map(({ code, origin }) => `${code} ${text.slice(origin.start, origin.end)}`);
}

const FIPS = { profile: 'fips183', severities: {} } as const;
const ISO = { profile: 'iso31320', severities: {} } as const;

/** A root with arrows, eight categories and 41 processes, which have purposes alone. */
function taxonomy(): string {
  const areas = Array.from({ length: 8 }, (_, area) => {
    const size = area === 0 ? 6 : 5;
    const inside = Array.from(
      { length: size },
      (_, at) => `    activity Do Work ${area}${at} "Work" { purpose "Why" }`,
    );
    return `  activity Govern Area ${area} "Area" {\n${inside.join('\n')}\n  }`;
  });
  return `model M\nobject Law\nactivity Manage "All" {\n  control (Law)\n  output Report\n${areas.join('\n')}\n}`;
}

test.each([FIPS, ISO])(
  'a taxonomy of 49 activities has nine of them under $profile',
  async (settings) => {
    const all = await found(taxonomy(), settings);
    const silent = all.filter((each) => each.startsWith('box/silent'));
    expect(silent).toHaveLength(9);
    expect(all.filter((each) => /^box\/(?:no-control|no-output|unconnected)/u.test(each))).toEqual(
      [],
    );
  },
);

test('it lists them, and counts those beyond a dozen', async () => {
  const boxes = Array.from({ length: 14 }, (_, at) => `  activity Do ${at}`).join('\n');
  const workspace = await loadWorkspace([
    { uri: 'file:///m.idef0', text: `model M\nactivity Run {\n${boxes}\n}` },
  ]);
  workspace.setRuleSettings(FIPS);
  const messages = workspace.everyFinding().map(({ message }) => message);
  expect(messages.find((each) => each.includes('say nothing'))).toMatch(
    /^14 activities of 'Run' say nothing of what they take and make: 'Do 0', .*'Do 11', and 2 more; every box/u,
  );
});

test('one alone, and whatever has any arrow or a call, is told for itself', async () => {
  const text = `model M
object Law
activity Run {
  activity Bake { control Law  output Bread }
  activity Sell { input Bread }
  activity Rest
  activity Ask { call Bake }
  stub Wait
}`;
  const all = (await found(text, FIPS)).filter((each) => each.startsWith('box/'));
  expect(all).not.toContain('box/silent Run');
  expect(all).toEqual(
    expect.arrayContaining(['box/no-control Sell', 'box/no-control Rest', 'box/no-output Rest']),
  );
});

test('comments about what single boxes lack are not needless, whether it is told for them or above them', async () => {
  const text = (said: string) => `model M
activity Run {
  // idef0-ignore box/no-control, box/no-output: not known yet
  activity Bake
  activity Sell${said}
}`;
  const together = await found(text(''), FIPS);
  expect(together).toContain('box/silent Run');
  expect(together.filter((each) => each.startsWith('text/'))).toEqual([]);
  const apart = await found(text(' { output Bread }'), FIPS);
  expect(apart.filter((each) => each.includes('Bake') || each.startsWith('text/'))).toEqual([]);
});

test('as soon as one of two says something, the other is told for itself', async () => {
  const text = (said: string) => `model M
activity Run {
  activity Bake${said}
  activity Sell
}`;
  const before = await found(text(''), FIPS);
  expect(before.filter((each) => each.includes('Sell'))).toEqual([]);
  expect(before).toContain('box/silent Run');
  const after = await found(text(' { output Bread }'), FIPS);
  expect(after).not.toContain('box/silent Run');
  expect(after).toEqual(expect.arrayContaining(['box/no-control Sell', 'box/no-output Sell']));
});

test('what is lost with a misspelt decompose is told there alone', async () => {
  const text = `model M
activity Run {
  activity Bake
  activity Sell
}
decompose Bakc { output Bread }`;
  const all = await found(text, FIPS);
  expect(all).toContain('decompose/unknown Bakc');
  expect(all.filter((each) => each.startsWith('box/silent'))).toEqual([]);
});

test('it weighs as the heaviest of the rules that it gathers, unless it is weighed itself', async () => {
  const off = { 'box/no-control': 'off', 'box/no-output': 'off' } as const;
  const weighing = async (severities: RuleSettings['severities']) => {
    const workspace = await loadWorkspace([
      {
        uri: 'file:///m.idef0',
        text: 'model M\nactivity Run {\n  activity Bake\n  activity Sell\n}',
      },
    ]);
    workspace.setRuleSettings({ profile: 'fips183', severities });
    return workspace.everyFinding().find(({ code }) => code === 'box/silent')?.severity;
  };
  expect(await weighing({})).toBe('warning');
  expect(await weighing({ ...off, 'box/no-output': 'error' })).toBe('error');
  expect(await weighing(off)).toBeUndefined();
  expect(await weighing({ ...off, 'box/silent': 'hint' })).toBe('hint');
});
