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
    ): void => {
      if (origin === undefined || !matches(query, name)) return;
      const location = { uri: origin.document, range: rangeOf(this.workspace, origin) };
      symbols.push({ name, kind, containerName: model, location });
    };
    for (const model of this.workspace.everyModel()) {
      for (const activity of model.activities()) {
        const { node, name, origin } = activity;
        const number = shownNumber(activity, 'both');
        add(name === node ? number : `${number} ${name}`, SymbolKind.Function, origin, model.name);
      }
      for (const { id, name, parts } of model.objects()) {
        const kind = parts.length > 0 ? SymbolKind.Struct : SymbolKind.Object;
        add(name, kind, model.declarations(id)[0], model.name);
      }
      for (const agent of model.agents())
        add(agent.name, SymbolKind.Interface, agent.origin, model.name);
      for (const kind of plainKinds) {
        for (const { name, origin } of model.plainElements(kind))
          add(name, SymbolKind[plainKind(kind).symbol], origin, model.name);
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
