/**
 * A finding as an annotation of GitHub Actions: a workflow command on a line of its own.
 */
import type { Finding } from '../findings.js';

const COMMANDS = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
} as const satisfies Readonly<Record<Finding['severity'], string>>;

/** `::error file=a.idef0,line=3,col=5,...::message`. Notes are put behind the message, each on a line. */
export function githubLine(finding: Finding): string {
  const { file, line, column, endLine, endColumn, severity, code } = finding;
  // A range over several lines has no columns there.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = Object.entries({ file, line, endLine, ...columns, title: code }).map(
    ([name, value]) => `${name}=${escapedProperty(String(value))}`,
  );
  const notes = finding.notes.map((note) => `${note.file}:${note.line}: ${note.message}`);
  const message = [finding.message, ...notes].join('\n');
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
