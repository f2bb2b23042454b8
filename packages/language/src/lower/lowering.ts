/** What all parts of lowering share: the document at hand and the findings found so far. */
import { GrammarUtils, type AstNode } from 'langium';
import type { Finding, FindingCode, Origin, Severity, TextReference } from '@idef0-studio/model';

/** One run over one document. */
export interface Lowering {
  /** URI of the document. */
  readonly document: string;
  readonly findings: Finding[];
  /** What the texts read so far refer to. */
  readonly textReferences: TextReference[];
}

/** Range of a node; zero wide at `fallback` where the author has not typed it. */
export function originOf(
  lowering: Lowering,
  node: AstNode | undefined,
  fallback?: AstNode,
): Origin {
  const cst = node?.$cstNode;
  if (cst) return { document: lowering.document, start: cst.offset, end: cst.end };
  const behind = fallback?.$cstNode?.end ?? 0;
  return { document: lowering.document, start: behind, end: behind };
}

/** Range of a word or a number that a field of a node holds. */
export function fieldOrigin(lowering: Lowering, node: AstNode, field: string): Origin {
  const cst = GrammarUtils.findNodeForProperty(node.$cstNode, field);
  if (cst === undefined) return originOf(lowering, node);
  return { document: lowering.document, start: cst.offset, end: cst.end };
}

/** Range of the keyword with which a statement starts. */
export function keywordOrigin(lowering: Lowering, node: AstNode, keyword: string): Origin {
  const start = node.$cstNode?.offset ?? 0;
  const end = Math.min(start + keyword.length, node.$cstNode?.end ?? start);
  return { document: lowering.document, start, end };
}

/** Adds a finding. The message is a sentence that says what is wrong, the rule, and what to do. */
export function report(
  lowering: Lowering,
  code: FindingCode,
  message: string,
  origin: Origin,
  severity: Severity = 'error',
): void {
  lowering.findings.push({ code, severity, message, origin, notes: [] });
}
