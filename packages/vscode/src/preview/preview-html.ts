/** The page of the preview: one script, one style sheet, and nothing else may run or load. */
import { Uri, type Webview } from 'vscode';

/** The HTML of a webview; its resources are those that the extension ships. Commands of its context menu are
 *  told the id of the preview. */
export function previewHtml(webview: Webview, extension: Uri, preview: string): string {
  const resource = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(extension, 'dist', name)).toString();
  const nonce = makeNonce();
  const policy = [
    `default-src 'none'`,
    `img-src ${webview.cspSource} data:`,
    `font-src ${webview.cspSource} data:`,
    `style-src ${webview.cspSource} 'unsafe-inline'`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>IDEF0 diagram</title>
    <link rel="stylesheet" href="${resource('webview.css')}" />
  </head>
  <body data-vscode-context='{"preview":"${preview}","preventDefaultContextMenuItems":true}'>
    <div id="idef0-preview"></div>
    <script nonce="${nonce}" src="${resource('webview.js')}"></script>
  </body>
</html>`;
}

function makeNonce(): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const random = crypto.getRandomValues(new Uint8Array(32));
  return [...random].map((value) => letters[value % letters.length]).join('');
}
