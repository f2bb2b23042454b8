/**
 * Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show at their lines.
 */
import { createHash } from 'node:crypto';
import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Location, Log, Result } from 'sarif';
import type { LocatedFinding, FileRange } from '../findings.js';
import { sarifRule } from './sarif-rule.js';

const LEVELS = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
} as const satisfies Readonly<Record<LocatedFinding['severity'], Result.level>>;

/** One run, its rules in alphabetical order of their codes. Paths stay relative to the working directory. */
export function sarifLog(findings: readonly LocatedFinding[], version: string): Log {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const fingerprint = fingerprints();
  return {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: { driver: { name: 'IDEF0 Studio', version, rules: codes.map(sarifRule) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The working directory.' } } },
        results: findings.map((finding) => ({
          ...resultOf(finding, codes.indexOf(finding.code)),
          partialFingerprints: { [FINGERPRINT]: fingerprint(finding) },
        })),
      },
    ],
  };
}

/** The number changes with what goes into the hash. */
const FINGERPRINT = 'findingHash/v1';

/** What stays of a finding while its lines and files move: its code and its message, which names the things that it is
 *  about. Equal ones in a file are counted. */
function fingerprints(): (finding: LocatedFinding) => string {
  const counts = new Map<string, number>();
  return ({ file, code, message }) => {
    const hash = createHash('sha256').update(`${code}\n${message}`).digest('hex').slice(0, 32);
    const key = `${hash} ${file}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${hash}:${count}`;
  };
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

function locationOf({ file, line, column, endLine, endColumn }: FileRange): Location {
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
