export interface System {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly nodeProgram: string;
}

export const thisSystem: System;
export function searchPath(system: System): string[];
export function codePrograms(system: System): string[];
export function browserPrograms(system: System): string[];
export function npmScripts(system: System): string[];
