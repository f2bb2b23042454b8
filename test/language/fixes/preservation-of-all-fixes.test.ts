/** What every fix keeps to, on random models in all styles of writing, and on the example with mistakes. */
import { readdirSync, readFileSync } from 'node:fs';
import {
  applied,
  fixesFor,
  loadWorkspace,
  type Fix,
  type SourceText,
} from '@idef0-studio/language';
import type { ModelWorkspace } from '@idef0-studio/language';
import type { Finding } from '@idef0-studio/model';
import { expect, test } from 'vitest';
import { styledModel } from '../../support/styled-models.js';

interface Broken {
  readonly code: string;
  readonly title: string;
  readonly broken: 'new syntax errors' | 'the finding stays' | 'text is lost';
  readonly after: string;
}

/** What fixes of a model fail to preserve. A finding is gone where one less says the same. */
async function brokenChecks(files: readonly SourceText[]): Promise<readonly Broken[]> {
  const workspace = await loadWorkspace(files);
  workspace.setRuleSettings({ profile: 'fips183', severities: {} });
  const texts = new Map(files.map(({ uri, text }) => [uri, text]));
  const before = allFindings(workspace);
  const fixes = before.flatMap((finding) =>
    fixesFor(workspace, finding).map((fix) => ({ finding, fix })),
  );
  const broken: Broken[] = [];
  for (const { finding, fix } of fixes) {
    const changed = apply(workspace, texts, fix);
    const after = allFindings(workspace);
    const report = (kind: Broken['broken']) =>
      broken.push({
        code: finding.code,
        title: `${fix.title} (${finding.message})`,
        broken: kind,
        after: [...changed].map(([uri, text]) => `//- ${uri}\n${text}`).join('\n'),
      });
    if (count(after, isSyntax) > count(before, isSyntax)) report('new syntax errors');
    const isAlike = ({ code, message }: Finding) =>
      code === finding.code && message === finding.message;
    if (count(after, isAlike) >= count(before, isAlike)) report('the finding stays');
    if (commentsIn(changed.values()) < commentsIn(pick(texts, changed))) report('text is lost');
    for (const uri of changed.keys()) workspace.setText(uri, texts.get(uri) ?? '');
  }
  return broken;
}

function allFindings(workspace: ModelWorkspace): readonly Finding[] {
  return [...workspace.findings().values()].flat();
}

function apply(
  workspace: ModelWorkspace,
  texts: ReadonlyMap<string, string>,
  { edits }: Fix,
): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  for (const uri of new Set(edits.map(({ document }) => document))) {
    const own = edits.filter(({ document }) => document === uri);
    const text = applied(texts.get(uri) ?? '', own);
    changed.set(uri, text);
    workspace.setText(uri, text);
  }
  return changed;
}

const pick = (texts: ReadonlyMap<string, string>, changed: ReadonlyMap<string, string>) =>
  [...changed.keys()].map((uri) => texts.get(uri) ?? '');

const commentsIn = (texts: Iterable<string>) =>
  [...texts]
    .join('\n')
    .split('//')
    .filter((part) => !part.startsWith(' idef0-ignore')).length;

const isSyntax = ({ code }: Finding) => code.startsWith('syntax/');

const count = (findings: readonly Finding[], is: (finding: Finding) => boolean) =>
  findings.filter(is).length;

const shown = (broken: readonly Broken[]) =>
  broken.map(({ broken: kind, code, title, after }) => `${kind}: ${code}: ${title}\n${after}`);

test.each(Array.from({ length: 8 }, (_, seed) => seed))(
  'fixes mend what they say, and nothing else breaks: model %i',
  async (seed) => {
    expect(shown(await brokenChecks(styledModel(seed)))).toEqual([]);
  },
);

const EXAMPLE = new URL('../../../examples/prm-it/', import.meta.url);

const example = (): readonly SourceText[] =>
  readdirSync(EXAMPLE)
    .filter((name) => name.endsWith('.idef0'))
    .map((name) => ({
      uri: `file:///${name}`,
      text: readFileSync(new URL(name, EXAMPLE), 'utf8'),
    }));

/** Slips of the pen in one file of the example. */
const SLIPS: readonly (readonly [string, RegExp, string])[] = [
  ['a name is misspelt', /Customer Needs$/mu, 'Custmer Needs'],
  ['a keyword is misspelt', /^ {4}output$/mu, '    ouput'],
  ['an entry is lost', /^ {6}Stakeholder Needs.*\n/mu, ''],
  ['an entry stands twice', /^( {6}Customer Needs\n)/mu, '$1$1'],
  ['a brace is lost', /^ {2}\}\n/mu, ''],
  ['a brace is lost at the start', / \{$/mu, ''],
  ['a brace is too much', /^ {2}\}\n/mu, '  }\n  }\n'],
  ['a tunnel hides nothing', /^ {6}IT Strategy$/mu, '      (IT Strategy)'],
];

test.each(SLIPS)('fixes mend what they say in the example where %s', async (_what, from, to) => {
  const files = example().map(({ uri, text }) =>
    uri.includes('/a21-') ? { uri, text: text.replace(from, to) } : { uri, text },
  );
  expect(files.map(({ text }) => text)).not.toEqual(example().map(({ text }) => text));
  const workspace = await loadWorkspace(files);
  const found = allFindings(workspace).map(({ code }) => code);
  expect(found, 'the slip is found').not.toEqual([]);
  expect(shown(await brokenChecks(files)).map((each) => each.split('\n')[0])).toEqual([]);
});
