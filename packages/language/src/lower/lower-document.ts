/**
 * Document to fragment: what the file says, names unresolved, and what is wrong with its spelling.
 * Total: every text gives a fragment. Remembered by the root of the syntax tree.
 */
import type { LangiumDocument } from 'langium';
import type { Fragment, Finding, Origin, Severity, RuleCode } from '@idef0-studio/model';
import { isSharedFile } from '@idef0-studio/model';
import { isSourceFile, type SourceFile } from '../generated/ast.js';
import type { SyntaxFinding } from '../syntax/tokens.js';
import { FileContent } from './elements.js';
import { checkEncoding, isAboutLostText } from './encoding.js';
import { ignoresIn } from './ignores.js';
import type { Lowering } from './lowering.js';
import { report } from './lowering.js';

export interface LoweredDocument {
  readonly fragment: Fragment;
  /** Of the syntax only, in document order. */
  readonly findings: readonly Finding[];
  /** Those behind them, of which there are more than anybody reads: for what mends them all. */
  readonly more: readonly Finding[];
}

const remembered = new WeakMap<object, LoweredDocument>();

/** More syntax findings than anybody reads are not shown, so that a file that is no model stays cheap. */
const mostFindings = 500;

/** The fragment of a document, and the findings of its syntax. The document must be parsed; it need not be
 *  built. The same syntax tree gives the same value. */
export function lowerDocument(document: LangiumDocument): LoweredDocument {
  const root = document.parseResult.value;
  const known = remembered.get(root);
  if (known !== undefined) return known;
  const result = lower(document);
  remembered.set(root, result);
  return result;
}

/** Whether what a document says is known already. */
export function isLowered({ parseResult }: LangiumDocument): boolean {
  return remembered.has(parseResult.value);
}

function lower(document: LangiumDocument): LoweredDocument {
  const root = document.parseResult.value;
  const uri = document.uri.toString();
  const lowering: Lowering = { document: uri, findings: [], textReferences: [] };
  const content = new FileContent(lowering);
  if (isSourceFile(root)) {
    content.read(root.statements ?? []);
  }
  const { model, body, externals, objects, bundles, plainElements, assessments } = content;
  const fragment: Fragment = {
    document: uri,
    model,
    body,
    externals,
    objects,
    bundles,
    plainElements,
    assessments,
    activities: content.activities,
    decompositions: content.decompositions,
    ignores: ignoresIn(uri, root),
    ...referencesOf(lowering),
  };
  if (isSourceFile(root) && !isSharedFile(fragment)) checkHeader(lowering, root);
  addFindings(lowering, document);
  checkEncoding(lowering, root);
  // What is no model at all needs one finding, not one for each of its words.
  const findings = lowering.findings.filter(
    isNoModel(fragment)
      ? ({ code }) => code === 'syntax/no-model'
      : ({ message }) => !isAboutLostText(message),
  );
  const sorted = inOrder(findings);
  return { fragment, findings: sorted.slice(0, mostFindings), more: sorted.slice(mostFindings) };
}

/** In document order, each once: a text may be read twice. */
function referencesOf({ textReferences }: Lowering): Pick<Fragment, 'textReferences'> {
  const byStart = new Map(textReferences.map((each) => [each.origin.start, each]));
  const sorted = [...byStart.values()].sort((a, b) => a.origin.start - b.origin.start);
  return sorted.length === 0 ? {} : { textReferences: sorted };
}

/** Whether a file has no header and declares nothing. */
function isNoModel(fragment: Fragment): boolean {
  const { model, body, externals, objects, bundles, plainElements, assessments } = fragment;
  const { activities, decompositions } = fragment;
  const lists = [externals, objects, bundles, plainElements, assessments];
  return (
    [...lists, activities, decompositions].every(({ length }) => length === 0) && !model && !body
  );
}

function checkHeader(lowering: Lowering, root: SourceFile): void {
  const first = root.statements?.[0];
  const header = root.statements?.find((statement) => statement.$type === 'ModelHeader');
  const from = (header ?? first)?.$cstNode;
  const start = from?.offset ?? 0;
  const origin: Origin = { document: lowering.document, start, end: lineEnd(root, start) };
  if (header === undefined) {
    const message =
      first === undefined
        ? "This file is empty; start it with 'model' and the name of the model that it belongs to."
        : "This file does not say which model it belongs to, so it is left out; start it with 'model' and the model's name.";
    report(lowering, 'syntax/no-model', message, origin);
  } else if (header !== first) {
    const message = "'model' and the model's name stand at the start of the file; move them there.";
    report(lowering, 'syntax/model-not-first', message, { ...origin, end: start + 'model'.length });
  }
}

function lineEnd(root: SourceFile, start: number): number {
  const text = root.$cstNode?.root.fullText ?? '';
  const length = text.slice(start, start + 200).search(/[\r\n]/);
  return length < 0 ? Math.min(text.length, start + 200) : start + length;
}

function addFindings(lowering: Lowering, document: LangiumDocument): void {
  const { lexerReport, parserErrors } = document.parseResult;
  for (const finding of lexerReport?.diagnostics ?? []) {
    const start = finding.offset;
    const origin = { document: lowering.document, start, end: start + finding.length };
    report(lowering, codeOf(finding), finding.message, origin, severityOf(finding));
  }
  const end = document.parseResult.value.$cstNode?.root.fullText.length ?? 0;
  for (const { message, token } of parserErrors) {
    const start = Number.isFinite(token.startOffset) ? token.startOffset : end;
    const origin = {
      document: lowering.document,
      start,
      end: Math.max(start, start + token.image.length),
    };
    report(lowering, 'syntax/unexpected', message, origin);
  }
}

function severityOf({ severity }: { readonly severity?: string }): Severity {
  return severity === 'warning' ? 'warning' : 'error';
}

function codeOf(finding: object): RuleCode {
  return (finding as Partial<SyntaxFinding>).code ?? 'syntax/unexpected';
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) => a.origin.start - b.origin.start || a.origin.end - b.origin.end,
  );
}
