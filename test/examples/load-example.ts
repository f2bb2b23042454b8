/** Loads an example of the folder `examples/` as a workspace, with URIs that do not depend on the machine. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  loadWorkspace,
  readSettings,
  SETTINGS_FILE,
  type ModelWorkspace,
  type SourceText,
} from '@idef0-studio/language';

/** All `.idef0` files of `examples/<folder>`, in alphabetical order, under the settings of the folder. */
export async function loadExample(folder: string): Promise<ModelWorkspace> {
  const place = placeOf(folder);
  const workspace = await loadWorkspace(exampleTexts(folder));
  const file = new URL(SETTINGS_FILE, place);
  if (existsSync(file)) {
    const { settings, findings } = readSettings(SETTINGS_FILE, readFileSync(file, 'utf8'));
    if (findings.length > 0) throw new Error(findings.map(({ message }) => message).join('\n'));
    workspace.setRuleSettings(settings);
  }
  return workspace;
}

export function exampleTexts(folder: string): readonly SourceText[] {
  const place = placeOf(folder);
  const names = readdirSync(place).filter((name) => name.endsWith('.idef0'));
  return names.sort().map((name) => ({
    uri: `file:///${folder}/${name}`,
    text: readFileSync(new URL(name, place), 'utf8'),
  }));
}

function placeOf(folder: string): URL {
  return new URL(`../../examples/${folder}/`, import.meta.url);
}

/** Everything found in a workspace, `file: code: message` a line. */
export function findingsOf(workspace: ModelWorkspace): readonly string[] {
  return [...workspace.findings()].flatMap(([uri, findings]) =>
    findings.map(({ code, message }) => `${uri.replace(/^.*\//, '')}: ${code}: ${message}`),
  );
}
