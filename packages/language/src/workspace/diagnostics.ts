/** Findings to the diagnostics of the Language Server Protocol. */
import type { Diagnostic, DiagnosticSeverity, Range } from 'vscode-languageserver-types';
import type { Finding, Origin, Severity } from '@idef0-studio/model';
import type { ModelWorkspace } from './model-workspace.js';
import { positionOf } from '../text/positions.js';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4,
};

/** The diagnostics of a document: its syntax, and what its model says of it. */
export function findingDiagnostics(workspace: ModelWorkspace, uri: string): Diagnostic[] {
  return workspace.findingsOf(uri).map((finding) => findingDiagnostic(workspace, finding));
}

/** One finding as a diagnostic; its notes become related information. */
export function findingDiagnostic(workspace: ModelWorkspace, finding: Finding): Diagnostic {
  const related = finding.notes.map(({ message, origin }) => ({
    message,
    location: { uri: origin.document, range: rangeOf(workspace, origin) },
  }));
  return {
    severity: severities[finding.severity],
    code: finding.code,
    source: 'idef0',
    message: finding.message,
    range: rangeOf(workspace, finding.origin),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

/** The range of an origin, lines and characters from 0; empty at the start for an unknown document. */
export function rangeOf(workspace: ModelWorkspace, origin: Origin): Range {
  const document = workspace.document(origin.document)?.textDocument;
  if (document === undefined) {
    return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  }
  return { start: document.positionAt(origin.start), end: document.positionAt(origin.end) };
}

/** The range of a part of a text, lines and characters from 0. */
export function rangeAt(text: string, { start, end }: Pick<Origin, 'start' | 'end'>): Range {
  const place = (offset: number) => {
    const { line, column } = positionOf(text, offset);
    return { line: line - 1, character: column - 1 };
  };
  return { start: place(start), end: place(end) };
}
