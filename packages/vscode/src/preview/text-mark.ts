/**
 * The text of what is clicked in a picture: shown and marked, but not selected, so that no key can replace it; the
 * keyboard stays in the picture. One mark in the window: that of the last click.
 */
import {
  Range,
  Selection,
  TextEditorRevealType,
  ThemeColor,
  ViewColumn,
  window,
  type Disposable,
  type Position,
  type TextEditor,
  type Uri,
} from 'vscode';

/** A place in a text, and the column of the picture that must not be covered. */
export interface MarkedRange {
  readonly uri: Uri;
  readonly range: Range;
  readonly picture: ViewColumn | undefined;
}

export class TextMark implements Disposable {
  private readonly name = window.createTextEditorDecorationType({
    // As the border of what is selected in the picture, and unlike a selection.
    border: '1px solid',
    borderColor: new ThemeColor('focusBorder'),
    borderRadius: '2px',
    overviewRulerColor: new ThemeColor('editorOverviewRuler.rangeHighlightForeground'),
  });
  private readonly line = window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
    border: '1px solid',
    borderColor: new ThemeColor('editor.rangeHighlightBorder'),
  });
  private marked: TextEditor | undefined;
  /** A newer click overtakes one whose text is still being opened. */
  private latest = 0;

  /** Brings the place onto the screen and marks it. The keyboard stays where it is, and so does a cursor. */
  async show(place: MarkedRange): Promise<TextEditor | undefined> {
    const own = ++this.latest;
    const editor =
      visibleEditor(place.uri) ??
      (await window.showTextDocument(place.uri, {
        viewColumn: columnBeside(place.picture),
        preserveFocus: true,
      }));
    if (own !== this.latest) return undefined;
    this.unmark();
    editor.setDecorations(this.line, [place.range]);
    editor.setDecorations(this.name, [place.range]);
    reveal(editor, place.range.start);
    this.marked = editor;
    return editor;
  }

  /** Puts keyboard and cursor to the start of the place; nothing is selected. */
  async goTo(place: MarkedRange): Promise<void> {
    this.clear();
    const cursor = place.range.start;
    const editor = await window.showTextDocument(place.uri, {
      viewColumn: visibleEditor(place.uri)?.viewColumn ?? columnBeside(place.picture),
      selection: new Selection(cursor, cursor),
    });
    reveal(editor, cursor);
  }

  /** Takes the mark away, and that of a text that is still being opened. */
  clear(): void {
    this.latest++;
    this.unmark();
  }

  dispose(): void {
    this.clear();
    this.name.dispose();
    this.line.dispose();
  }

  private unmark(): void {
    for (const kind of [this.line, this.name]) this.marked?.setDecorations(kind, []);
    this.marked = undefined;
  }
}

/** Brings a line onto the screen from its beginning: to the end of a long name it would be moved aside. */
function reveal(editor: TextEditor, { line }: Position): void {
  const start = new Range(line, 0, line, 0);
  editor.revealRange(start, TextEditorRevealType.InCenterIfOutsideViewport);
}

function visibleEditor(uri: Uri): TextEditor | undefined {
  const sought = uri.toString();
  return window.visibleTextEditors.find(
    ({ document, viewColumn }) => viewColumn !== undefined && document.uri.toString() === sought,
  );
}

/** Where a text comes without covering the picture: where another text stands, else in another group, else in
 *  a new one. */
function columnBeside(picture: ViewColumn | undefined): ViewColumn {
  const columns = [
    ...window.visibleTextEditors.map(({ viewColumn }) => viewColumn),
    ...window.tabGroups.all.map(({ viewColumn }) => viewColumn),
  ];
  const other = columns.find((column) => column !== undefined && column !== picture);
  return other ?? (picture === undefined ? ViewColumn.One : ViewColumn.Beside);
}
