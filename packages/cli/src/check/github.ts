/**
 * A finding as an annotation of GitHub Actions: a workflow command on a line of its own.
 */
import nodePath, { type PlatformPath } from 'node:path';
import type { LocatedFinding } from '../findings.js';
import { plainText } from '../plain-text.js';
import type { Surroundings } from '../shell.js';

const COMMANDS = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
} as const satisfies Readonly<Record<LocatedFinding['severity'], string>>;

/** `::error file=a.idef0,line=3,col=5,...::message`. Notes are put behind the message, each on a line. Files are named
 *  as GitHub knows them: from the root of the repository on. */
export function githubLine(surroundings: Surroundings, finding: LocatedFinding): string {
  const { line, column, endLine, endColumn, severity, code } = finding;
  const file = repositoryPath(surroundings, finding.file);
  // A range over several lines has no columns there.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = Object.entries({ file, line, endLine, ...columns, title: code }).map(
    ([name, value]) => `${name}=${escapedProperty(plainText(String(value)))}`,
  );
  const notes = finding.notes.map(
    (note) => `${repositoryPath(surroundings, note.file)}:${note.line}: ${note.message}`,
  );
  const message = [finding.message, ...notes].map(plainText).join('\n');
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escaped(message)}`;
}

/** A path from the root of the repository on, with slashes; without one, or outside of it, as it was. */
export function repositoryPath(
  { cwd, repository }: Pick<Surroundings, 'cwd' | 'repository'>,
  file: string,
  paths: PlatformPath = nodePath,
): string {
  const inside =
    repository === undefined ? file : paths.relative(repository, paths.resolve(cwd, file));
  const isOutside = paths.isAbsolute(inside) || inside.split(paths.sep, 1)[0] === '..';
  return (isOutside ? file : inside).replaceAll(paths.sep, '/');
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
