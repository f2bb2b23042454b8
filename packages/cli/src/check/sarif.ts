/**
 * Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show at their lines.
 */
import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Location, Log, ReportingDescriptor, Result } from 'sarif';
import type { LocatedFinding, Place } from '../findings.js';

const LEVELS = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
} as const satisfies Readonly<Record<LocatedFinding['severity'], Result.level>>;

/** One run, its rules in alphabetical order of their codes. Paths stay relative to the working directory. */
export function sarifLog(findings: readonly LocatedFinding[], version: string): Log {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  return {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: { driver: { name: 'IDEF0 Studio', version, rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The working directory.' } } },
        results: findings.map((finding) => resultOf(finding, codes.indexOf(finding.code))),
      },
    ],
  };
}

function ruleOf(code: string): ReportingDescriptor {
  return { id: code, name: code };
}

function resultOf(finding: LocatedFinding, ruleIndex: number): Result {
  return {
    ruleId: finding.code,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [locationOf(finding)],
    ...(finding.notes.length === 0
      ? {}
      : {
          relatedLocations: finding.notes.map((note, id) => ({
            id,
            ...locationOf(note),
            message: { text: note.message },
          })),
        }),
  };
}

function locationOf({ file, line, column, endLine, endColumn }: Place): Location {
  return {
    physicalLocation: {
      artifactLocation: artifactOf(file),
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}

/** A relative path as a URI reference; what lies elsewhere, by its whole path. */
function artifactOf(path: string): ArtifactLocation {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  const uri = path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split(sep)
    .map(encodeURIComponent)
    .join('/');
  return { uri, uriBaseId: 'SRCROOT' };
}
