// The keys of docs/editor.md, pressed wherever the keyboard is: each must do in the picture what is
// documented of it, whatever was clicked before.

import { expect, vi } from 'vitest';
import type { EditorWindow } from './editor-window.js';
import type { Preview } from './preview.js';

const soon = { timeout: 20_000, interval: 20 };

export class PictureKeys {
  constructor(
    private readonly window: EditorWindow,
    private readonly preview: Preview,
  ) {}

  /** Zoom, width, actual size, moving, the whole diagram; menu and overview. It ends with the whole diagram. */
  async look(): Promise<void> {
    const whole = await this.fits();
    for (const key of ['+', '-', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      await this.changes(key);
    }
    await this.actualSize();
    await this.preview.overview.waitFor();
    await this.press('m');
    await this.preview.overview.waitFor({ state: 'hidden' });
    await this.press('m');
    await this.preview.overview.waitFor();
    await this.changes('w');
    await this.press('f');
    await expect.poll(() => this.preview.view(), soon).toBe(whole);
    await this.press('o');
    await this.preview.choice('page-A4').waitFor();
    await this.press('Escape');
    await this.preview.choice('page-A4').waitFor({ state: 'hidden' });
  }

  /** Up and home and the history, from a diagram that has others above; it ends where it began. */
  async turn(node: string, parent: string): Promise<void> {
    await this.press('u');
    await this.preview.waitForNode(parent);
    await this.press('Alt+ArrowLeft');
    await this.preview.waitForNode(node);
    await this.press('h');
    await this.preview.waitForNode('A-0');
    await this.press('Alt+ArrowLeft');
    await this.preview.waitForNode(node);
  }

  /** Space on what is selected, and Escape. */
  async focus(text: string): Promise<void> {
    await this.press(' ');
    await this.preview.focusMark.filter({ hasText: text }).waitFor();
    await this.press('Escape');
    await this.preview.focusMark.waitFor({ state: 'hidden' });
  }

  /** Space where nothing can be in focus. */
  async noFocus(): Promise<void> {
    await this.press(' ');
    await this.fits();
    await this.preview.focusMark.waitFor({ state: 'hidden' });
  }

  /** Enter on a box with a diagram, and back. */
  async enter(node: string, child: string): Promise<void> {
    await this.press('Enter');
    await this.preview.waitForNode(child);
    await this.press('Alt+ArrowLeft');
    await this.preview.waitForNode(node);
  }

  /** The keyboard is in the picture, or comes there at once: a key makes it larger, another shows all of it. A key
   *  that comes too early is lost, and pressed again; one that went to a text would change it, which tests ask. */
  async inPicture(): Promise<void> {
    const pressed = async () => {
      const before = await this.preview.view();
      await this.press('+');
      await expect
        .poll(() => this.preview.view(), { timeout: 2000, interval: 20 })
        .not.toBe(before);
    };
    await vi.waitFor(pressed, { timeout: 20_000, interval: 20 });
    await this.changes('f');
  }

  /** Goes to the text, where nothing is selected. */
  async goToText(key: 'F12' | 'ControlOrMeta+Enter', file: string): Promise<void> {
    await this.press(key);
    await this.inText(file);
  }

  /** The keyboard is in the text of a file, and nothing is selected there. */
  async inText(file: string): Promise<void> {
    await this.window.focusedEditor(file).waitFor();
    await this.window.selectionStatus(/^Ln \d+, Col \d+$/).waitFor();
  }

  private async press(key: string): Promise<void> {
    await this.window.press(key);
  }

  /** From the actual size to the whole diagram; how that is seen. */
  private async fits(): Promise<string> {
    await this.actualSize();
    await this.changes('f');
    return this.preview.view();
  }

  private async actualSize(): Promise<void> {
    await this.press('1');
    await expect.poll(() => this.preview.view(), soon).toContain('scale(1)');
  }

  /** Presses a key that shows the picture otherwise. */
  private async changes(key: string): Promise<void> {
    const before = await this.preview.view();
    await this.press(key);
    await expect.poll(() => this.preview.view(), { ...soon, message: key }).not.toBe(before);
  }
}
