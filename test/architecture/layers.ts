// Which package may import which, as ARCHITECTURE.md says, and what breaks it.

import { importsOf, packageOf, type Import, type Source } from './sources.js';

/** What a package may import besides its own files. */
interface Layer {
  /** Packages of ours, and libraries, by the specifier or a prefix of it (`langium` for `langium/lsp`). */
  readonly values: readonly string[];
  /** Specifiers of which only types may be imported. */
  readonly types?: readonly string[];
  /** Whether the built-ins of Node may be used. */
  readonly node?: boolean;
}

/** The layers, inner ones first. */
export const layers: Readonly<Record<string, Layer>> = {
  model: { values: [] },
  database: { values: ['@idef0-studio/model', 'alien-signals'] },
  geometry: { values: [], types: ['@idef0-studio/model'] },
  layout: { values: ['@idef0-studio/model', '@idef0-studio/geometry', 'elkjs'] },
  render: { values: ['@idef0-studio/geometry'] },
  export: {
    values: ['@idef0-studio/layout', '@idef0-studio/render'],
    types: ['@idef0-studio/geometry', '@idef0-studio/model'],
  },
  language: {
    values: [
      '@idef0-studio/model',
      '@idef0-studio/database',
      'langium',
      'ignore',
      'jsonc-parser',
      'vscode-languageserver',
      'vscode-languageserver-types',
    ],
  },
  protocol: {
    values: ['@idef0-studio/model/equality', 'valibot'],
    types: ['@idef0-studio/geometry', '@idef0-studio/model', 'sprotty-protocol'],
  },
  server: {
    values: [
      '@idef0-studio/language',
      '@idef0-studio/model',
      '@idef0-studio/layout',
      '@idef0-studio/export',
      '@idef0-studio/geometry',
      '@idef0-studio/protocol',
      'langium',
      'sprotty-protocol',
      'valibot',
      'vscode-languageserver',
      'vscode-languageserver-textdocument',
      'vscode-languageserver-types',
      'vscode-jsonrpc',
      'vscode-uri',
    ],
    node: true,
  },
  cli: {
    values: [
      '@idef0-studio/language',
      '@idef0-studio/model',
      '@idef0-studio/layout',
      '@idef0-studio/export',
      '@idef0-studio/render',
      '@idef0-studio/geometry',
      '@idef0-studio/server',
      'commander',
      'diff',
      'valibot',
    ],
    types: ['sarif'],
    node: true,
  },
  webview: {
    values: [
      '@idef0-studio/render',
      '@idef0-studio/geometry',
      '@idef0-studio/protocol',
      '@idef0-studio/model/equality',
      'sprotty',
      'sprotty-protocol',
      'inversify',
      'reflect-metadata',
      'snabbdom',
      'valibot',
    ],
  },
  vscode: {
    values: ['@idef0-studio/protocol', 'vscode', 'vscode-languageclient', 'vscode-uri', 'valibot'],
    types: ['sprotty-protocol'],
  },
};

/** The doors of our packages besides `.`; everything else is private to its package. What `testing` shows is for
 *  tests alone. */
const doors = [
  '@idef0-studio/server/files',
  '@idef0-studio/model/equality',
  '@idef0-studio/model/phases',
  '@idef0-studio/protocol/schemas',
  '@idef0-studio/language/lsp',
  '@idef0-studio/layout/views',
];

/** One sentence for each import that breaks the layers, in the order of the sources. */
export function layerViolations(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const name = packageOf(source);
    const layer = layers[name];
    if (layer === undefined) return [`${source.path} is in a package that has no layer.`];
    return importsOf(source)
      .filter((imported) => !mayImport(layer, imported))
      .map(({ specifier }) => `${source.path} must not import '${specifier}'.`);
  });
}

/** The files that import a library, in the order of the sources. */
export function importersOf(sources: readonly Source[], library: string): string[] {
  return sources
    .filter((source) => importsOf(source).some(({ specifier }) => isOf(specifier, library)))
    .map(({ path }) => path);
}

/** One sentence for each file besides a package's doors that exports what another file exports. */
export function reexportViolations(sources: readonly Source[]): string[] {
  return sources
    .filter(
      ({ path }) =>
        !/^packages\/[^/]+\/src\/(index|testing)\.ts$/.test(path) && !DOORS.includes(path),
    )
    .flatMap((source) =>
      importsOf(source)
        .filter(({ reexport }) => reexport)
        .map(({ specifier }) => `${source.path} must not export from '${specifier}'.`),
    );
}

/** The doors by which the database gets at the phases of assembling, and the server at the language's services. */
const DOORS = ['packages/model/src/phases.ts', 'packages/language/src/lsp/index.ts'];

function mayImport(layer: Layer, { specifier, typeOnly }: Import): boolean {
  if (specifier.startsWith('.')) return specifier.endsWith('.js') && !specifier.includes('/src/');
  if (specifier.startsWith('node:')) return layer.node === true;
  if (specifier.startsWith('@idef0-studio/')) {
    const isDoor = doors.includes(specifier) || specifier.split('/').length === 2;
    if (!isDoor) return false;
  }
  const allowed = typeOnly ? [...layer.values, ...(layer.types ?? [])] : layer.values;
  return allowed.some((name) => isOf(specifier, name));
}

function isOf(specifier: string, library: string): boolean {
  return specifier === library || specifier.startsWith(`${library}/`);
}

/** The table of the layers, as ARCHITECTURE.md prints it: a line for each package. */
export function layersText(table: Readonly<Record<string, Layer>>): string {
  return Object.entries(table)
    .map(([name, { values, types = [], node = false }]) => {
      const parts = [
        ...(values.length > 0 ? [values.map(plain).join(', ')] : []),
        ...(types.length > 0 ? [`types of ${types.map(plain).join(', ')}`] : []),
        ...(node ? ['Node'] : []),
      ];
      return `${name.padEnd(9)} <- ${parts.length === 0 ? 'nothing' : parts.join('; ')}`;
    })
    .join('\n');
}

/** A package of ours goes by its folder. */
function plain(specifier: string): string {
  return specifier.replace('@idef0-studio/', '');
}
