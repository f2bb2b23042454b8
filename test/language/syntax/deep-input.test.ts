/** Texts that nest deeper than anybody writes: one finding where it is too much, and all else goes on. */
import { viewOf, nodeIndex } from '@idef0-studio/model';
import { loadWorkspace, readSettings } from '@idef0-studio/language';
import { describe, expect, test } from 'vitest';

const URI = 'file:///chain.idef0';
const OTHER = 'file:///other.idef0';
const steps = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);
const chain = (count: number): readonly string[] =>
  steps(count).map((n) => `decompose T${n} { activity T${n + 1} }`);

async function read(text: string) {
  const workspace = await loadWorkspace([
    { uri: URI, text },
    { uri: OTHER, text: 'model Other\nactivity Bake { ouput Bread }' },
  ]);
  workspace.setRuleSettings({ profile: 'relaxed', severities: {} });
  return workspace;
}

describe('a chain of decompositions', () => {
  test.each([
    ['in its order', chain(1000)],
    ['from its end', [...chain(1000)].reverse()],
    ['with a gap', chain(1000).toSpliced(300, 1)],
    ['of 3,000', chain(3000)],
  ])('is cut where it becomes too deep, with one finding: %s', async (_, lines) => {
    const text = ['model M', 'activity T0 { output X }', ...lines].join('\n');
    const workspace = await read(text);
    const found = workspace.findingsOf(URI).filter(({ code }) => code !== 'decompose/stub');
    expect(found.map(({ code }) => code)).toContain('decompose/too-deep');
    const [deep] = found.filter(({ code }) => code === 'decompose/too-deep');
    expect(text.slice(deep?.origin.start, deep?.origin.end)).toBe('T100');
    expect(found.filter(({ code }) => code === 'decompose/too-deep')).toHaveLength(1);
    expect(workspace.findingsOf(OTHER).map(({ code }) => code)).toEqual(['syntax/keyword']);
  });

  test('is drawn and listed as far as it goes', async () => {
    const workspace = await read(
      ['model M', 'activity T0 { output X }', ...chain(1000)].join('\n'),
    );
    const [model] = workspace.models();
    expect(model?.activities().length).toBe(101);
    if (model === undefined) return;
    expect(nodeIndex(model).trim().split('\n')).toHaveLength(101);
    const diagrams = model.diagrams();
    for (const { node } of diagrams) expect(model.diagram(node)?.boxes).toHaveLength(1);
    const view = viewOf(model, { kind: 'tree' });
    expect(view?.nodes.length).toBeGreaterThan(0);
  });

  test('of a hundred is followed to its end, also where its last pieces nest in one block', async () => {
    const nested = `decompose T100 { ${steps(58)
      .map((n) => `activity N${n} {`)
      .join(' ')} ${'}'.repeat(59)}`;
    const text = ['model M', 'activity T0', ...chain(100), nested.replace('T100', 'T99')];
    const workspace = await read(text.join('\n'));
    const codes = workspace.findingsOf(URI).map(({ code }) => code);
    expect(codes).not.toContain('decompose/too-deep');
    expect(
      workspace
        .models()
        .find(({ name }) => name === 'M')
        ?.activities().length,
    ).toBe(159);
  });

  test('comes and goes with edits as if it were read anew', async () => {
    const short = ['model M', 'activity T0 { output X }', ...chain(90)];
    const long = [...chain(200)].slice(91);
    const link = 'decompose T90 { activity T91 }';
    const texts = [
      short,
      [...short, ...long],
      [...short, ...long, link],
      [...short, ...long],
      [...short, link, ...long, '// a comment'],
      ['model M', 'activity T0', ...chain(90)],
    ].map((lines) => lines.join('\n'));
    const workspace = await read('model M');
    for (const text of texts) {
      workspace.setText(URI, text);
      const fresh = await read(text);
      expect(workspace.findingsOf(URI)).toEqual(fresh.findingsOf(URI));
      expect(workspace.model('M')?.activities().length).toBe(fresh.model('M')?.activities().length);
    }
  });
});

test.each([
  ['a stub known by its number', (node: string) => `stub ${node}`],
  ['a source', (node: string) => `activity B { input X <- ${node} }`],
  ['a decomposition', (node: string) => `}\ndecompose ${node} {`],
])('a node number of 3,000 digits is a finding: %s', async (_, statement) => {
  const workspace = await read(
    `model M\nobject X\nactivity R {\n${statement(`A${'1'.repeat(3000)}`)}\n}`,
  );
  expect(workspace.findingsOf(URI).map(({ code }) => code)).toContain('syntax/too-deep');
  expect(workspace.model('M')?.root()?.node).toBe('A0');
});

test.each([
  ['brackets', '['.repeat(200_000)],
  ['braces', '{"a":'.repeat(200_000)],
  ['both, closed', `${'[{"a":'.repeat(60)}1${'}]'.repeat(60)}`],
])('settings that nest too deep are one finding: %s', (_, text) => {
  const { settings, findings } = readSettings('file:///idef0.json', text);
  expect(settings).toEqual({ severities: {} });
  expect(findings.map(({ message }) => message)).toEqual([
    'Brackets nest at most 100 deep in the settings; nothing of this file counts: correct it.',
  ]);
});

test('settings that are no JSON have few findings', () => {
  const { findings } = readSettings('file:///idef0.json', '{ , '.repeat(90));
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.length).toBeLessThanOrEqual(50);
});
