/** An editor that asks for the edits of an action when its author has chosen it. */
import type { ShowMessageParams } from 'vscode-languageserver';
import { TestClient } from './client.js';

const RESOLVING = {
  textDocument: {
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit', 'command'] } },
  },
};

/** Opens a text as `a.idef0`; `said` gets what the server says to the author from then on. */
export async function openChoosing(
  text: string,
  capabilities: object = RESOLVING,
): Promise<{ readonly client: TestClient; readonly said: readonly string[] }> {
  const client = await TestClient.start(
    { 'a.idef0': text },
    {},
    { renameCommand: 'idef0.rename' },
    capabilities,
  );
  await client.open('a.idef0');
  await client.findingsOf('a.idef0', () => true);
  const said: string[] = [];
  client.connection.onNotification('window/showMessage', ({ message }: ShowMessageParams) => {
    said.push(message);
  });
  return { client, said };
}
