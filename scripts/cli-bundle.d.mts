import type { BuildOptions } from 'esbuild';

export const requireBanner: string;
export const cliBundle: (folder: string) => BuildOptions;
