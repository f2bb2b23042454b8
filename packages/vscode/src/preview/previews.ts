/**
 * The previews of the window: opened by commands, restored after a restart, following the cursor unless they
 * are locked.
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
import { METHOD, type DiagramAt, type PictureTarget } from '@idef0-studio/protocol';
import { readViewState } from '../inputs/from-outside.js';
import { ServerStopped, type ModelServer } from '../server/model-server.js';
import type { ServerStatus } from '../server/server-status.js';
import { isModelText, modelEditor, placeOfCursor } from './model-editor.js';
import { PREVIEW_TYPE, PreviewPanel, followsCursor } from './preview-panel.js';
import { TextMark } from './text-mark.js';

/** How long the cursor rests before the previews follow it, ms. */
const REST = 60;

export class Previews implements Disposable {
  /** The one that was used last comes first. */
  private previews: readonly PreviewPanel[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly subscriptions: Disposable[];
  /** The text of what was clicked last. */
  readonly mark = new TextMark();

  constructor(
    private readonly context: ExtensionContext,
    readonly server: ModelServer,
    readonly status: ServerStatus,
  ) {
    this.subscriptions = [
      window.registerWebviewPanelSerializer(PREVIEW_TYPE, {
        deserializeWebviewPanel: async (panel, state: unknown) => {
          const preview = this.adopt(panel);
          const { locked, target } = readViewState(state);
          if (locked === true) preview.lock(true);
          if (target !== undefined) preview.show(target);
          else await this.followCursor([preview]);
        },
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        // The author is at work in a text: what was clicked is past. Opening a text has no kind.
        if (kind !== undefined && isModelText(textEditor)) this.mark.clear();
        this.cursorMoved(textEditor);
      }),
      server.onDidChangeState((state) => {
        if (state === 'running') this.showTheEmpty();
      }),
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

  /** The preview that commands are for: the active one, else the one that was used last. */
  get current(): PreviewPanel | undefined {
    return this.previews.find(({ panel }) => panel.active) ?? this.previews[0];
  }

  /** The preview of an id; the current one where there is none. */
  of(id: string | undefined): PreviewPanel | undefined {
    return this.previews.find((preview) => preview.id === id) ?? this.current;
  }

  /** Opens a preview that follows the cursor beside the text, or brings the one there is to the front. */
  async open(): Promise<PreviewPanel> {
    const known = this.previews.find(({ isLocked }) => !isLocked);
    known?.panel.reveal(undefined, true);
    const preview = known ?? this.create();
    await this.showAtCursor([preview]);
    return preview;
  }

  /** Opens one more preview of what stands at the cursor; it stays with that. */
  async openLocked(): Promise<void> {
    const preview = this.create();
    await this.showAtCursor([preview]);
    preview.lock(true);
  }

  /** Shows a picture, in a preview that is not locked, and gives it the keyboard; opens one where there is none. */
  show(target: PictureTarget): void {
    const preview = this.previews.find(({ isLocked }) => !isLocked) ?? this.create();
    preview.turnTo(target);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
    this.mark.dispose();
    for (const { panel } of this.previews) panel.dispose();
  }

  private create(): PreviewPanel {
    const column = window.activeTextEditor === undefined ? ViewColumn.Active : ViewColumn.Beside;
    const panel = window.createWebviewPanel(
      PREVIEW_TYPE,
      'IDEF0',
      { viewColumn: this.current?.panel.viewColumn ?? column, preserveFocus: true },
      { enableScripts: true, retainContextWhenHidden: true },
    );
    return this.adopt(panel);
  }

  private adopt(panel: WebviewPanel): PreviewPanel {
    const preview = new PreviewPanel(panel, this.context, this, {
      closed: () => this.remove(preview),
      used: () => this.use(preview),
    });
    this.use(preview);
    return preview;
  }

  private use(preview: PreviewPanel): void {
    this.previews = [preview, ...this.previews.filter((other) => other !== preview)];
    void commands.executeCommand('setContext', 'idef0.previewOpen', true);
  }

  private remove(preview: PreviewPanel): void {
    this.previews = this.previews.filter((other) => other !== preview);
    const isOpen = this.previews.length > 0;
    void commands.executeCommand('setContext', 'idef0.previewOpen', isOpen);
  }

  private cursorMoved(editor: TextEditor): void {
    if (this.previews.length === 0 || !followsCursor() || !isModelText(editor)) return;
    const here = { uri: editor.document.uri.toString(), line: editor.selection.active.line };
    const following = this.previews.filter((preview) => preview.follows(here));
    clearTimeout(this.timer);
    if (following.length === 0) return;
    this.timer = setTimeout(() => void this.followCursor(following, editor), REST);
  }

  /** Previews that were opened while nobody could say what they should show. */
  private showTheEmpty(): void {
    void this.followCursor(this.previews.filter(({ isAsked }) => !isAsked));
  }

  /** Without a server the previews say themselves why they stay. */
  private async followCursor(
    previews: readonly PreviewPanel[],
    editor?: TextEditor,
  ): Promise<void> {
    try {
      await this.showAtCursor(previews, editor);
    } catch (error) {
      if (!(error instanceof ServerStopped)) throw error;
    }
  }

  private async showAtCursor(
    previews: readonly PreviewPanel[],
    editor: TextEditor | undefined = modelEditor(),
  ): Promise<void> {
    if (editor === undefined || previews.length === 0) return;
    const params = placeOfCursor(this.server, editor);
    const place = await this.server.sendRequest<DiagramAt | null>(METHOD.diagramAt, params);
    for (const preview of previews) {
      preview.show(place?.target ?? { uri: params.uri }, place?.element);
    }
  }
}
