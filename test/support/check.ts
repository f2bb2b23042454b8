/**
 * Fixtures that say themselves which findings they expect:
 *
 *     //- customer.idef0
 *     model Shop
 *     activity Sell {
 *       ouput Goods
 *     //^^^^^ error syntax/keyword: 'ouput' is no keyword; did you mean 'output'?
 *     }
 *
 * `//- name` starts a file; without one the text is `test.idef0`. A line of carets marks columns of the
 * line above it (`//| 1-5 error …` names them, from 1, where the two slashes are in the way). Carets mark
 * at most to the end of the line. Expected and found findings must be the same; a message may be left out, or
 * cut short with `…`.
 */
import { loadWorkspace, lineStarts, positionIn, type SourceText } from '@idef0-studio/language';
import type { Finding, RuleSettings } from '@idef0-studio/model';
import { expect } from 'vitest';
import { lowered } from './language.js';

/** Expects the findings that the fixture marks: of the syntax, of assembling, and of the IDEF0 rules. */
export async function check(fixture: string): Promise<void> {
  await checkUnder({ profile: 'relaxed', severities: {} }, fixture);
}

/** As `check`, under other settings than the profile `relaxed`, which finds what contradicts itself. */
export async function checkUnder(settings: RuleSettings, fixture: string): Promise<void> {
  const files = filesOf(fixture);
  const workspace = await loadWorkspace(files);
  workspace.setRuleSettings(settings);
  compare(files, (uri) => workspace.findingsOf(uri));
}

/** Expects the findings of the syntax that the fixture marks; the model is not looked at. */
export function checkSyntax(fixture: string): void {
  const files = filesOf(fixture);
  const found = new Map(files.map(({ uri, text }) => [uri, lowered(text, uri).findings]));
  compare(files, (uri) => found.get(uri) ?? []);
}

/** The files of a fixture, split at `//- name`. */
export function filesOf(fixture: string): readonly SourceText[] {
  const files: SourceText[] = [];
  let name = 'test.idef0';
  let lines: string[] = [];
  const finish = (): void => {
    if (lines.some((line) => line.trim() !== '')) {
      files.push({ uri: `file:///${name}`, text: lines.join('\n') });
    }
    lines = [];
  };
  for (const line of fixture.split('\n')) {
    const header = /^\/\/- (\S+)$/.exec(line.trim());
    if (header?.[1] === undefined) lines.push(line);
    else {
      finish();
      name = header[1];
    }
  }
  finish();
  return files;
}

interface Expected {
  readonly place: string;
  readonly severity: string;
  readonly code: string;
  readonly message: string | undefined;
}

function compare(files: readonly SourceText[], found: (uri: string) => readonly Finding[]): void {
  for (const { uri, text } of files) {
    const expected = expectations(text);
    const findings = found(uri).map((finding) => asExpected(finding, text));
    const shown = findings.map((finding) => {
      const same = expected.find(
        ({ place, code }) => place === finding.place && code === finding.code,
      );
      return render(same !== undefined && matches(same, finding) ? same : finding);
    });
    expect(shown.sort(), uri).toEqual(expected.map(render).sort());
  }
}

function matches(expected: Expected, finding: Expected): boolean {
  if (expected.severity !== finding.severity) return false;
  if (expected.message === undefined) return true;
  const [start, ...cut] = expected.message.split('…');
  return cut.length > 0
    ? (finding.message ?? '').startsWith(start ?? '')
    : finding.message === expected.message;
}

function expectations(text: string): readonly Expected[] {
  const expected: Expected[] = [];
  let source = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const carets =
      /^(?<before>\s*\/\/\s*)(?<carets>\^+) (?<rest>.*)$/.exec(line) ??
      /^\s*\/\/\| (?<from>\d+)-(?<to>\d+) (?<rest>.*)$/.exec(line);
    const groups = carets?.groups;
    if (groups === undefined) {
      source = index + 1;
      continue;
    }
    const from = Number(groups['from'] ?? (groups['before'] ?? '').length + 1);
    const to = Number(groups['to'] ?? from + (groups['carets'] ?? '').length - 1);
    const rest = /^(\S+) ([^\s:]+)(?:: (.*))?$/.exec(groups['rest'] ?? '');
    if (rest === null) throw new RangeError(`No finding can be read from '${line}'.`);
    const [, severity = '', code = '', message] = rest;
    expected.push({ place: `${source}:${from}-${to}`, severity, code, message });
  }
  return expected;
}

function asExpected(finding: Finding, text: string): Expected {
  const starts = lineStarts(text);
  const { line, column } = positionIn(starts, finding.origin.start);
  const lineEnd = (starts[line] ?? text.length + 1) - 1;
  const end = Math.min(finding.origin.end, lineEnd) - (starts[line - 1] ?? 0);
  const { severity, code, message } = finding;
  return { place: `${line}:${column}-${Math.max(end, column)}`, severity, code, message };
}

function render({ place, severity, code, message }: Expected): string {
  return `${place} ${severity} ${code}${message === undefined ? '' : `: ${message}`}`;
}
