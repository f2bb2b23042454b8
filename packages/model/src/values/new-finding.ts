/** How findings are made and ordered inside this package. */
import type { Fragment, Origin } from './fragment.js';
import type { Finding, FindingCode, Severity } from './finding.js';
import { byCodeUnit } from './text-order.js';

export type FindingNote = Finding['notes'][number];

export function newFinding(
  code: FindingCode,
  severity: Severity,
  message: string,
  origin: Origin,
  notes: readonly FindingNote[] = [],
): Finding {
  return { code, severity, message, origin, notes };
}

/** A finding that asks whether something else is meant; the same one where nothing is near. */
export function proposing(finding: Finding, proposed: string | undefined): Finding {
  return proposed === undefined ? finding : { ...finding, proposed };
}

/** Document order: by file as the fragments are ordered, then by offset, then by code and message. */
export function inDocumentOrder(
  findings: readonly Finding[],
  fragments: readonly Fragment[],
): readonly Finding[] {
  const compare = originOrder(fragments);
  return [...findings].sort(
    (a, b) =>
      compare(a.origin, b.origin) || byCodeUnit(a.code, b.code) || byCodeUnit(a.message, b.message),
  );
}

/** Compares two places by document order. Documents that no fragment has come last. */
export function originOrder(fragments: readonly Fragment[]): (a: Origin, b: Origin) => number {
  const ranks = new Map(fragments.map((fragment, rank) => [fragment.document, rank]));
  const rank = (origin: Origin): number => ranks.get(origin.document) ?? ranks.size;
  return (a, b) => rank(a) - rank(b) || a.start - b.start || a.end - b.end;
}
