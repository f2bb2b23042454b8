/**
 * The preview of the window: opened by a command, restored after a restart, following the cursor.
 */
import {
  ViewColumn,
  commands,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
  type TextEditor,
  type WebviewPanel,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  METHOD,
  type DiagramAtParams,
  type DiagramPlace,
  type DiagramTarget,
  type ViewState,
} from '@idef0-studio/server/protocol';
import { PREVIEW_TYPE, PreviewPanel, followsCursor } from './preview-panel.js';

/** How long the cursor rests before the preview follows it, ms. */
const REST = 60;

export class Previews implements Disposable {
  private preview: PreviewPanel | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly context: ExtensionContext,
    private readonly client: LanguageClient,
  ) {
    this.subscriptions = [
      window.registerWebviewPanelSerializer(PREVIEW_TYPE, {
        deserializeWebviewPanel: async (panel, state: ViewState | undefined) => {
          this.adopt(panel);
          if (state?.target !== undefined) this.preview?.show(state.target);
          else await this.showAtCursor();
        },
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.cursorMoved(textEditor)),
      // A text that becomes a model, by its language, is opened once more.
      workspace.onDidOpenTextDocument((document) => {
        const editor = window.activeTextEditor;
        if (editor?.document === document) this.cursorMoved(editor);
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor !== undefined) this.cursorMoved(editor);
      }),
    ];
  }

  get current(): PreviewPanel | undefined {
    return this.preview;
  }

  /** Opens the preview beside the text, or brings it to the front. */
  async open(): Promise<void> {
    if (this.preview === undefined) {
      const column = window.activeTextEditor === undefined ? ViewColumn.One : ViewColumn.Beside;
      const panel = window.createWebviewPanel(
        PREVIEW_TYPE,
        'IDEF0',
        { viewColumn: column, preserveFocus: true },
        { enableScripts: true, retainContextWhenHidden: true },
      );
      this.adopt(panel);
    } else {
      this.preview.panel.reveal(undefined, true);
    }
    await this.showAtCursor();
  }

  /** Shows a diagram, opening the preview where there is none. */
  async show(target: DiagramTarget): Promise<void> {
    if (this.preview === undefined) await this.open();
    this.preview?.show(target);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
    this.preview?.panel.dispose();
  }

  private adopt(panel: WebviewPanel): void {
    this.preview?.panel.dispose();
    this.preview = new PreviewPanel(panel, this.context, this.client, () => {
      this.preview = undefined;
      void commands.executeCommand('setContext', 'idef0.previewOpen', false);
    });
    void commands.executeCommand('setContext', 'idef0.previewOpen', true);
  }

  private cursorMoved(editor: TextEditor): void {
    if (this.preview === undefined || !followsCursor() || !isModelText(editor)) return;
    const { revealed } = this.preview;
    const here = { uri: editor.document.uri.toString(), line: editor.selection.active.line };
    if (revealed?.uri === here.uri && revealed.line === here.line) return;
    this.preview.revealed = undefined;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.showAtCursor(editor), REST);
  }

  private async showAtCursor(editor: TextEditor | undefined = modelEditor()): Promise<void> {
    if (editor === undefined) return;
    const params: DiagramAtParams = {
      uri: this.client.code2ProtocolConverter.asUri(editor.document.uri),
      position: this.client.code2ProtocolConverter.asPosition(editor.selection.active),
    };
    const place = await this.client.sendRequest<DiagramPlace | null>(METHOD.diagramAt, params);
    this.preview?.show(place?.target ?? { uri: params.uri }, place?.element);
  }
}

/** The active editor of a model, else one that is visible. */
export function modelEditor(): TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = window;
  return [activeTextEditor, ...visibleTextEditors].find(
    (editor) => editor !== undefined && isModelText(editor),
  );
}

function isModelText({ document }: TextEditor): boolean {
  return document.languageId === 'idef0';
}
