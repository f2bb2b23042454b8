/** The picture of the preview as a file. */
import { Uri, window, workspace } from 'vscode';
import { METHOD, type ExportedPicture, type ExportParams } from '@idef0-studio/protocol';
import type { Previews } from '../preview/previews.js';
import { pictureStyle } from '../preview/viewer-settings.js';
import type { ModelServer } from '../server/model-server.js';
import { currentUri } from './choose-diagram.js';

/** Asks for a file and writes what the preview shows, drawn as it shows it; without a preview, A-0. */
export async function exportSvg(server: ModelServer, previews: Previews): Promise<void> {
  const params = previews.current?.shown ?? wholeModel(server, previews);
  const picture =
    params === undefined
      ? null
      : await server.sendRequest<ExportedPicture | null>(METHOD.exportSvg, params);
  if (picture === null) {
    await window.showInformationMessage('Show an IDEF0 diagram first; then it can be exported.');
    return;
  }
  const folder = folderOf(server, params);
  const name = `${picture.name}.svg`;
  const file = await window.showSaveDialog({
    filters: { SVG: ['svg'] },
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, name) }),
  });
  if (file !== undefined) await workspace.fs.writeFile(file, new TextEncoder().encode(picture.svg));
}

/** The open folder that the model is in, else the first. */
function folderOf(server: ModelServer, params: ExportParams | undefined): Uri | undefined {
  const uri = params && server.protocol2CodeConverter.asUri(params.target.uri);
  const around = uri && workspace.getWorkspaceFolder(uri);
  return (around ?? workspace.workspaceFolders?.[0])?.uri;
}

function wholeModel(server: ModelServer, previews: Previews): ExportParams | undefined {
  const uri = currentUri(server, previews);
  return uri === undefined ? undefined : { target: { uri }, style: pictureStyle() };
}
