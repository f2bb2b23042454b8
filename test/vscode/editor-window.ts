// One window of the real VS Code, used with keyboard and mouse: the small steps that the tests in
// this folder are made of. Every step waits for what it is about to use; nothing sleeps.

import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject, vi } from 'vitest';
import { hostUrl, shotsFolder, temporaryFolder } from './environment.js';

/** How long a step may take on a slow machine, in ms. */
const patience = 40_000;

/** Windows without editors, by their examples, for the next file. */
const idle = new Map<string, EditorWindow>();

/**
 * A window on a copy of an example for the tests of a file, with these settings. Files take it over
 * from each other: each finds no editor open and the folder as it is in the examples. A test that
 * fails leaves a screenshot, and its window is used no more.
 */
export function useEditorWindow(example: string, settings: Settings = {}): EditorWindow {
  const window = idle.get(example) ?? new EditorWindow(example);
  idle.set(example, window);
  beforeAll(() => window.use(settings));
  const failures = watchFailures(window);
  afterAll(async () => {
    if (failures.length === 0 && (await window.clear())) return;
    idle.delete(example);
    await window.close();
  });
  return window;
}

/** A window that only the tests of one file see, from its start to its end. */
export function useFreshWindow(example: string, settings: Settings = {}): EditorWindow {
  const window = new EditorWindow(example);
  beforeAll(() => window.use(settings));
  watchFailures(window);
  afterAll(() => window.close());
  return window;
}

/** The names of the tests that have failed. */
function watchFailures(window: EditorWindow): readonly string[] {
  const failures: string[] = [];
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    failures.push(task.name);
    await window.shot(`failed-${task.name}`);
  });
  return failures;
}

/** Settings as in settings.json. */
export type Settings = Readonly<Record<string, unknown>>;

/** A place in a file: lines and columns count from 1, as the status bar shows them. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export class EditorWindow {
  #browser: Browser | undefined;
  #page: Page | undefined;
  #folder = '';

  constructor(private readonly example: string) {}

  /** The folder that is open: a copy of the example that tests may change. */
  get folder(): string {
    return this.#folder;
  }

  get page(): Page {
    if (this.#page === undefined) throw new Error('The window is not open yet.');
    return this.#page;
  }

  /** Brings the folder into the state of the example, and the window onto the screen unless it is there. */
  async use(settings: Settings): Promise<void> {
    if (this.#folder === '') {
      this.#folder = join(mkdtempSync(join(temporaryFolder, 'window-')), this.example);
    }
    this.resetFolder();
    this.writeSettings(settings);
    if (this.#page === undefined) await this.start();
  }

  /** Closes all editors; false where something is left that was not saved. */
  async clear(): Promise<boolean> {
    if (this.#page === undefined) return true;
    await this.press('Escape');
    if ((await this.dirty().count()) > 0) return false;
    await this.run('View: Close All Editors');
    await this.page.locator('.part.editor .tab').first().waitFor({ state: 'detached' });
    return true;
  }

  async close(): Promise<void> {
    await this.#browser?.close();
  }

  /** The tabs of texts that have changed and are not saved. */
  dirty(): Locator {
    return this.page.locator('.part.editor .tab.dirty');
  }

  /** The text of a file of the folder, as it is on disk. */
  textOnDisk(file: string): string {
    return readFileSync(join(this.#folder, file), 'utf8');
  }

  /** Opens a file by its name, as Ctrl+P does, with the cursor at a place. */
  async open(file: string, place: Place = { line: 1, column: 1 }): Promise<void> {
    // The text belongs into the first group, wherever the last click was.
    await this.press('ControlOrMeta+1');
    await this.chooseQuickly('ControlOrMeta+p', `${file}:${place.line}:${place.column}`, file);
    await this.waitForPlace(file, place);
  }

  /** Opens a file with the cursor right behind the first occurrence of a text in it (on disk). */
  async openBehind(file: string, text: string): Promise<void> {
    await this.open(file, placeIn(this.textOnDisk(file), text, text.length));
  }

  /** Opens a file with the cursor right before the first occurrence of a text in it (on disk). */
  async openBefore(file: string, text: string): Promise<void> {
    await this.open(file, placeIn(this.textOnDisk(file), text, 0));
  }

  /** Waits until the active editor shows a file with its cursor at a place, or on a line. */
  async waitForPlace(file: string, place: { line: number; column?: number }): Promise<void> {
    await this.activeEditor(file).waitFor();
    const end = place.column === undefined ? '\\b' : `, Col ${place.column}\\b`;
    await this.selectionStatus(new RegExp(`^Ln ${place.line}${end}`)).waitFor();
  }

  /** Types at the cursor, key by key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 12 });
  }

  /** Presses a key or a chord: `Enter`, `F12`, `ControlOrMeta+z`. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Runs a command of the palette by its full title. */
  async run(title: string): Promise<void> {
    await this.chooseQuickly('F1', `>${title}`, title);
  }

  /** Chooses a row of the list that a command has opened. */
  async choose(row: string): Promise<void> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row', { hasText: row });
    await rows.first().click();
  }

  /** The code lenses with this text, from the top of the active editor. */
  lens(text: string): Locator {
    return this.page.locator('.part.editor .codelens-decoration a', { hasText: text });
  }

  /** Throws away the changes of the active file that are not saved. */
  async revert(): Promise<void> {
    await this.run('File: Revert File');
    await this.page.locator('.part.editor .tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** The squiggles in the visible part of the active editor. */
  squiggles(severity: 'error' | 'warning' | 'info'): Locator {
    return this.page.locator(`.part.editor .editor-instance .squiggly-${severity}`);
  }

  /** How many warnings the status bar counts. */
  async warnings(): Promise<number> {
    const counts = this.page.locator('.part.statusbar [id="status.problems"]');
    return Number((await counts.innerText()).match(/\d+/gu)?.[1]);
  }

  /** The rows of the Problems view, which this opens. */
  async problems(): Promise<Locator> {
    await this.run('Problems: Focus on Problems View');
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  /** The rows of the list of completions. */
  suggestions(): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  /** Opens the menu of what can be done at the cursor or to the selection, and returns its entries. The first
   *  time, the server may not have seen the text yet. */
  async fixes(): Promise<readonly string[]> {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await this.pressUntil('ControlOrMeta+.', rows.first());
    return rows.allTextContents();
  }

  /** Chooses the entry of that menu that begins so. */
  async chooseFix(title: string): Promise<void> {
    const rows = this.page.locator('.action-widget .monaco-list-row.action', { hasText: title });
    await rows.first().click();
  }

  /** Answers the question for a name. */
  async rename(name: string): Promise<void> {
    await this.page.locator('.rename-box .rename-input').fill(name);
    await this.press('Enter');
  }

  /** The line that holds a text, hints included, where it is on the screen. */
  line(file: string, text: string): Locator {
    return this.activeEditor(file)
      .locator('.view-line')
      .filter({ hasText: new RegExp(escaped(text).replaceAll(' ', '\\s')) });
  }

  /** Presses a key, again after a while that doubles, until something is there. */
  async pressUntil(key: string, there: Locator): Promise<void> {
    const deadline = Date.now() + patience;
    for (let timeout = patience / 9; ; timeout *= 2) {
      await this.press(key);
      try {
        return await there.first().waitFor({ timeout });
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await this.press('Escape');
      }
    }
  }

  /** The editor of a file that is on the screen. */
  activeEditor(file: string): Locator {
    return this.page.locator(`.part.editor .monaco-editor[data-uri$="/${file}"]`).first();
  }

  /** The editor of a file that has the keyboard. */
  focusedEditor(file: string): Locator {
    return this.page.locator(`.part.editor .monaco-editor.focused[data-uri$="${file}"]`);
  }

  /** The lines of texts that are marked, as a click in the picture marks them; empty where none is. */
  async marked(): Promise<string> {
    return this.page.evaluate(() => {
      const tops = (selector: string): readonly Element[] => [
        ...document.querySelectorAll(`.part.editor .editor-instance ${selector}`),
      ];
      const marks = tops('.view-overlays .cdr[class*="ced-"]').map((mark) =>
        Math.round(mark.getBoundingClientRect().top),
      );
      return tops('.view-line')
        .filter((line) => marks.includes(Math.round(line.getBoundingClientRect().top)))
        .map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' '))
        .join('\n');
    });
  }

  /** The place right before the first occurrence of a text in a file (on disk). */
  placeBefore(file: string, text: string): Place {
    return placeIn(this.textOnDisk(file), text, 0);
  }

  /** Writes settings for this folder only; the editor takes them over at once. */
  writeSettings(settings: Settings): void {
    mkdirSync(join(this.#folder, '.vscode'), { recursive: true });
    writeFileSync(join(this.#folder, '.vscode', 'settings.json'), JSON.stringify(settings));
  }

  /** Writes a file of the folder, as another program would. */
  writeFile(file: string, text: string): void {
    writeFileSync(join(this.#folder, file), text);
  }

  /** Changes a file of the folder behind the editor's back, as another program would. */
  replaceOnDisk(file: string, old: string, text: string): void {
    const content = this.textOnDisk(file);
    if (!content.includes(old)) throw new Error(`There is no '${old}' in ${file}.`);
    writeFileSync(join(this.#folder, file), content.replace(old, text));
  }

  /** Keeps a screenshot of the window. */
  async shot(name: string): Promise<void> {
    const file = `${name.replace(/[^a-z0-9]+/gi, '-').slice(0, 80)}.png`;
    await this.#page?.screenshot({ path: join(shotsFolder, file) });
  }

  /** Opens the list that Ctrl+P and F1 open, types into it and clicks a row, and moves the mouse out of the
   *  way. A key that was pressed inside the picture reaches the workbench a little later and may move the
   *  focus, which closes the list, and a row that is drawn anew while it is clicked takes no click; whoever
   *  sees that opens the list anew, and gives it twice as long: the first search for files is slow on a busy
   *  machine, and a list that is opened anew searches anew. */
  private async chooseQuickly(key: string, typed: string, row: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input.input');
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    // Another row may begin with the same words, and stands first when it was chosen of late.
    const named = this.page.locator('.label-name', { hasText: new RegExp(`^${escaped(row)}$`) });
    const deadline = Date.now() + patience;
    for (let timeout = patience / 9; ; timeout *= 2) {
      const glance = { timeout };
      await this.press(key);
      try {
        await input.fill(typed, glance);
        await rows.filter({ has: named }).first().click(glance);
        // What was chosen may ask further in the same place.
        const isTaken = async () =>
          !(await input.isVisible()) || (await input.inputValue()) !== typed;
        await vi.waitUntil(isTaken, glance);
        break;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        if (await input.isVisible()) await this.press('Escape');
      }
    }
    await this.page.mouse.move(2, 2);
  }

  private async start(): Promise<void> {
    this.#browser = await chromium.connect(inject('browser'));
    const context = await this.#browser.newContext({ viewport: { width: 1500, height: 950 } });
    context.setDefaultTimeout(patience);
    this.#page = await context.newPage();
    await this.page.goto(`${hostUrl}?folder=${encodeURIComponent(this.#folder)}`);
    await this.page.locator('.monaco-workbench .part.sidebar').waitFor();
  }

  /** Other files go, and those of the example are as they are there. */
  private resetFolder(): void {
    const example = join('examples', this.example);
    mkdirSync(this.#folder, { recursive: true });
    const known = new Set(['.vscode', ...readdirSync(example)]);
    for (const name of readdirSync(this.#folder)) {
      if (!known.has(name)) rmSync(join(this.#folder, name), { recursive: true });
    }
    cpSync(example, this.#folder, { recursive: true });
  }

  /** What the status bar says of cursor and selection: `Ln 3, Col 7 (4 selected)`. */
  selectionStatus(text: RegExp): Locator {
    return this.page.locator('.part.statusbar [id="status.editor.selection"]', { hasText: text });
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

function placeIn(content: string, text: string, offset: number): Place {
  const found = content.indexOf(text);
  if (found < 0) throw new Error(`There is no '${text}' in the file.`);
  const before = content.slice(0, found + offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
