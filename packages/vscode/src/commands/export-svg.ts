/** The picture of the preview as a file. */
import { Uri, window, workspace } from 'vscode';
import {
  fromBase64,
  METHOD,
  type ExportedPicture,
  type ExportParams,
} from '@idef0-studio/protocol';
import type { Previews } from '../preview/previews.js';
import { pictureStyle } from '../preview/viewer-settings.js';
import type { ModelServer } from '../server/model-server.js';
import { currentUri } from './choose-diagram.js';

/** Asks for a file and writes what the preview shows, drawn as it shows it; without a preview, A-0. */
export async function exportSvg(server: ModelServer, previews: Previews): Promise<void> {
  const shown = previews.current?.shown ?? wholeModel(server, previews);
  const picture =
    shown === undefined
      ? null
      : await server.sendRequest<ExportedPicture | null>(METHOD.exportPicture, {
          ...shown,
          format: 'svg',
        } satisfies ExportParams);
  if (picture === null) {
    await window.showInformationMessage('Show an IDEF0 diagram first; then it can be exported.');
    return;
  }
  const folder = folderOf(server, shown);
  const file = await window.showSaveDialog({
    filters: { SVG: ['svg'] },
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, picture.fileName) }),
  });
  if (file !== undefined) await workspace.fs.writeFile(file, fromBase64(picture.base64));
}

/** Which picture, and how it is drawn. */
type Shown = Omit<ExportParams, 'format'>;

/** The open folder that the model is in, else the first. */
function folderOf(server: ModelServer, shown: Shown | undefined): Uri | undefined {
  const uri = shown && server.protocol2CodeConverter.asUri(shown.target.uri);
  const around = uri && workspace.getWorkspaceFolder(uri);
  return (around ?? workspace.workspaceFolders?.[0])?.uri;
}

function wholeModel(server: ModelServer, previews: Previews): Shown | undefined {
  const uri = currentUri(server, previews);
  return uri === undefined ? undefined : { target: { uri }, style: pictureStyle() };
}
