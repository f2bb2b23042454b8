import type { Metafile } from 'esbuild';

/** Bundles a product into `dist` of a folder, with the notices beside it. */
export function buildProduct(product: 'cli' | 'vscode', folder: string): Promise<Metafile[]>;
