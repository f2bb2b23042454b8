/**
 * Which errors edits would add. An error that there is now may be found again at its place, which the edits may have
 * moved, or be said of the same thing elsewhere: it is compared by its rule with its place, else with its message, else
 * with the words that it is about.
 */
import type { Issue } from '@idef0-studio/model';
import type { Moves } from './moves.js';

/** Findings, and the texts that they are about. */
export interface Found {
  readonly issues: readonly Issue[];
  readonly textOf: (uri: string) => string | undefined;
}

/** The errors afterwards that are none of those before. */
export function addedErrors(before: Found, after: Found, moved: Moves): readonly Issue[] {
  const placeOf = ({ document, start }: Issue['origin']) => `${start} ${document}`;
  const ways: readonly Way[] = [
    [({ origin }) => placeOf(moved.place(origin)), ({ origin }) => placeOf(origin)],
    [messageOf, messageOf],
    [(issue) => wordsAt(before, issue), (issue) => wordsAt(after, issue)],
  ];
  let [old, added] = [errorsIn(before.issues), errorsIn(after.issues)];
  for (const way of ways) [old, added] = unpaired(old, added, way);
  return added;
}

type Key = (issue: Issue) => string;
type Way = readonly [before: Key, after: Key];

const messageOf: Key = ({ message }) => message;

/** The text that an error stands at, or else its message, which the two have in common no more. */
function wordsAt({ textOf }: Found, { origin, message }: Issue): string {
  const { document, start, end } = origin;
  return textOf(document)?.slice(start, end).trim() || message;
}

function errorsIn(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ severity }) => severity === 'error');
}

/** What is left of both where those of one rule and one key are taken for the same. */
function unpaired(
  before: readonly Issue[],
  after: readonly Issue[],
  [keyBefore, keyAfter]: Way,
): readonly [readonly Issue[], readonly Issue[]] {
  if (after.length === 0) return [before, after];
  const waiting = new Map<string, Issue[]>();
  for (const issue of before) {
    const key = `${issue.code} ${keyBefore(issue)}`;
    waiting.set(key, [...(waiting.get(key) ?? []), issue]);
  }
  const added = after.filter(
    (issue) => waiting.get(`${issue.code} ${keyAfter(issue)}`)?.shift() === undefined,
  );
  return [[...waiting.values()].flat(), added];
}
