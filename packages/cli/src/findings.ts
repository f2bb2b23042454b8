/**
 * Findings as the command line shows them: with files, lines and columns instead of offsets.
 */
import { lineStarts, positionIn, type ModelWorkspace } from '@idef0-studio/language';
import type { Finding, Origin, Severity } from '@idef0-studio/model';
import type { ModelFile } from './model-files.js';
import { plainText } from './plain-text.js';
import { shown, type Shell } from './shell.js';

/** A range of a file: relative path, line and column from 1; the end is exclusive. */
export interface FileRange {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface LocatedFinding extends FileRange {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly notes: readonly (FileRange & { readonly message: string })[];
}

/** All findings of the files, file by file, each file's from top to bottom. */
export function findingsOf(
  shell: Shell,
  workspace: ModelWorkspace,
  files: readonly ModelFile[],
): readonly LocatedFinding[] {
  const placeOf = placer(shell, workspace, files);
  return files.flatMap(({ uri }) =>
    workspace.findingsOf(uri).map((finding) => locatedFinding(finding, placeOf)),
  );
}

/** These findings of the files. */
export function locatedIn(
  shell: Shell,
  workspace: ModelWorkspace,
  files: readonly ModelFile[],
  findings: readonly Finding[],
): readonly LocatedFinding[] {
  const placeOf = placer(shell, workspace, files);
  return findings.map((finding) => locatedFinding(finding, placeOf));
}

/** Findings of a file that is no model, such as the settings. */
export function findingsIn(
  shell: Shell,
  file: ModelFile,
  findings: readonly Finding[],
): readonly LocatedFinding[] {
  const starts = lineStarts(file.text);
  const placeOf = (origin: Origin) => placeAt(shown(shell, file.path), starts, origin);
  return findings.map((finding) => locatedFinding(finding, placeOf));
}

function locatedFinding(finding: Finding, placeOf: (origin: Origin) => FileRange): LocatedFinding {
  const { severity, code, message, notes } = finding;
  return {
    ...placeOf(finding.origin),
    severity,
    code,
    message,
    notes: notes.map((note) => ({ ...placeOf(note.origin), message: note.message })),
  };
}

/** Turns origins into places; the lines of a file are counted once, when they are first asked for. Origins
 *  spell the URI of a file as the workspace does, which may differ from how Node does. */
export function placer(
  shell: Shell,
  workspace: ModelWorkspace,
  files: readonly ModelFile[],
): (origin: Origin) => FileRange {
  const spelled = (uri: string) => workspace.document(uri)?.uri.toString() ?? uri;
  const texts = new Map(files.map((file) => [spelled(file.uri), file]));
  const lines = new Map<string, readonly number[]>();
  return ({ document, start, end }) => {
    const file = texts.get(document);
    const starts = lines.get(document) ?? lineStarts(file?.text ?? '');
    lines.set(document, starts);
    const name = file === undefined ? document : shown(shell, file.path);
    return placeAt(name, starts, { start, end });
  };
}

function placeAt(
  file: string,
  starts: readonly number[],
  { start, end }: Pick<Origin, 'start' | 'end'>,
): FileRange {
  const from = positionIn(starts, start);
  const to = positionIn(starts, end);
  return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** How many findings there are of a severity. */
export function countOf(findings: readonly LocatedFinding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** `file:line:column: severity code: message`, and the notes under it, indented. What could
 *  steer a terminal is replaced. */
export function linesOf(finding: LocatedFinding): readonly string[] {
  const { severity, code, message, notes } = finding;
  return [
    `${placeText(finding)}: ${severity} ${code}: ${message}`,
    ...notes.map((note) => `  ${placeText(note)}: note: ${note.message}`),
  ].map(plainText);
}

function placeText({ file, line, column }: FileRange): string {
  return `${file}:${line}:${column}`;
}
