/**
 * Which errors edits would add. An error that there is now may be found again at its place, which the edits may have
 * moved, or be said of the same thing elsewhere: it is compared by its rule with its place, else with its message, else
 * with the words that it is about.
 */
import type { Finding } from '@idef0-studio/model';
import type { Moves } from './moves.js';

/** Findings, and the texts that they are about. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly textOf: (uri: string) => string | undefined;
}

/** The errors afterwards that are none of those before. */
export function addedErrors(before: Found, after: Found, moved: Moves): readonly Finding[] {
  const placeOf = ({ document, start }: Finding['origin']) => `${start} ${document}`;
  const ways: readonly Way[] = [
    [({ origin }) => placeOf(moved.place(origin)), ({ origin }) => placeOf(origin)],
    [messageOf, messageOf],
    [(finding) => wordsAt(before, finding), (finding) => wordsAt(after, finding)],
  ];
  let [old, added] = [errorsIn(before.findings), errorsIn(after.findings)];
  for (const way of ways) [old, added] = unpaired(old, added, way);
  return added;
}

type Key = (finding: Finding) => string;
type Way = readonly [before: Key, after: Key];

const messageOf: Key = ({ message }) => message;

/** The text that an error stands at, or else its message, which the two have in common no more. */
function wordsAt({ textOf }: Found, { origin, message }: Finding): string {
  const { document, start, end } = origin;
  return textOf(document)?.slice(start, end).trim() || message;
}

function errorsIn(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}

/** What is left of both where those of one rule and one key are taken for the same. */
function unpaired(
  before: readonly Finding[],
  after: readonly Finding[],
  [keyBefore, keyAfter]: Way,
): readonly [readonly Finding[], readonly Finding[]] {
  if (after.length === 0) return [before, after];
  const waiting = new Map<string, Finding[]>();
  for (const finding of before) {
    const key = `${finding.code} ${keyBefore(finding)}`;
    waiting.set(key, [...(waiting.get(key) ?? []), finding]);
  }
  const added = after.filter(
    (finding) => waiting.get(`${finding.code} ${keyAfter(finding)}`)?.shift() === undefined,
  );
  return [[...waiting.values()].flat(), added];
}
