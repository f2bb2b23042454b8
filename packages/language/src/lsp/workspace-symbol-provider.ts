/** Go to symbol in workspace: activities by number or name, objects, agents and plain elements of all models. */
import type { WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbolParams } from 'vscode-languageserver';
import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { plainKind, plainKinds, shownNumber, type Origin } from '@idef0-studio/model';
import { rangeOf } from '../workspace/diagnostics.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';

export class Idef0WorkspaceSymbolProvider implements WorkspaceSymbolProvider {
  constructor(private readonly workspace: ModelWorkspace) {}

  getSymbols({ query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
    const symbols: WorkspaceSymbol[] = [];
    const add = (
      name: string,
      kind: SymbolKind,
      origin: Origin | undefined,
      model: string,
      formerly: readonly string[] = [],
    ): void => {
      // Editors compare what is typed with what is shown, so that an old name stands there where it is what is meant.
      const old = matches(query, name) ? undefined : formerly.find((each) => matches(query, each));
      if (origin === undefined || (old === undefined && !matches(query, name))) return;
      const location = { uri: origin.document, range: rangeOf(this.workspace, origin) };
      const shown = old === undefined ? name : `${name} (formerly ${old})`;
      symbols.push({ name: shown, kind, containerName: model, location });
    };
    for (const model of this.workspace.everyModel()) {
      for (const activity of model.activities()) {
        const { node, name, origin, texts } = activity;
        const formerly = texts.formerly?.map(({ text }) => text);
        const number = shownNumber(activity, 'both');
        const label = name === node ? number : `${number} ${name}`;
        add(label, SymbolKind.Function, origin, model.name, formerly);
      }
      for (const { id, name, parts, texts } of model.objects()) {
        const kind = parts.length > 0 ? SymbolKind.Struct : SymbolKind.Object;
        add(name, kind, model.declarations(id)[0], model.name, texts.formerly);
      }
      for (const agent of model.agents())
        add(agent.name, SymbolKind.Interface, agent.origin, model.name, agent.texts.formerly);
      for (const kind of plainKinds) {
        for (const { name, origin, texts } of model.plainElements(kind))
          add(name, SymbolKind[plainKind(kind).symbol], origin, model.name, texts.formerly);
      }
    }
    return symbols;
  }
}

/** Whether the letters of the query stand in the name, in their order, as editors match. */
function matches(query: string, name: string): boolean {
  const letters = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replace(/\s/g, '')) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
