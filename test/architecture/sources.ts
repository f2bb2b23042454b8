// Reads the sources of the packages and the imports in them, for the tests of the architecture.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A source file: its path in the checkout, with forward slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** One `import … from`, `export … from` or `import(…)`. */
export interface Import {
  readonly specifier: string;
  /** Gone after compiling: `import type`, `export type`, or only `type` names in the braces. */
  readonly typeOnly: boolean;
  readonly reexport: boolean;
}

const notSources = new Set(['node_modules', 'dist', 'out', 'generated']);

/** All TypeScript sources of the packages, in path order, without generated files; read once for all tests. */
export function packageSources(): readonly Source[] {
  knownSources ??= filesUnder('packages')
    .filter((path) => /^packages\/[^/]+\/src\/.*\.ts$/.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  return knownSources;
}

let knownSources: readonly Source[] | undefined;

/** The files below a folder, in path order, with forward slashes. */
export function filesUnder(folder: string, except: ReadonlySet<string> = notSources): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !except.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name).replaceAll('\\', '/');
      return entry.isDirectory() ? filesUnder(path, except) : [path];
    });
}

/** The name of the package a source belongs to: `layout` for `packages/layout/src/index.ts`. */
export function packageOf({ path }: Source): string {
  return path.split('/')[1] ?? '';
}

/** The imports of a source, in order; found once for each source. */
export function importsOf(source: Source): readonly Import[] {
  const known = knownImports.get(source);
  if (known !== undefined) return known;
  const imports: Import[] = [];
  visit(parse(source), (node) => {
    const found = importAt(node);
    if (found !== undefined) imports.push(found);
  });
  knownImports.set(source, imports);
  return imports;
}

const knownImports = new WeakMap<Source, readonly Import[]>();

/** Calls `look` with every node of a source's syntax tree, outer nodes first. */
export function visitSource(source: Source, look: (node: ts.Node) => void): void {
  visit(parse(source), look);
}

function parse({ path, text }: Source): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

function importAt(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const typeOnly = node.importClause !== undefined && importsOnlyTypes(node.importClause);
    return { specifier: node.moduleSpecifier.text, typeOnly, reexport: false };
  }
  if (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier &&
    ts.isStringLiteral(node.moduleSpecifier)
  ) {
    return { specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly, reexport: true };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    const specifier = argument && ts.isStringLiteral(argument) ? argument.text : '(computed)';
    return { specifier, typeOnly: false, reexport: false };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const { literal } = node.argument;
    const specifier = ts.isStringLiteral(literal) ? literal.text : '(computed)';
    return { specifier, typeOnly: true, reexport: false };
  }
  return undefined;
}

function importsOnlyTypes(clause: ts.ImportClause): boolean {
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}
