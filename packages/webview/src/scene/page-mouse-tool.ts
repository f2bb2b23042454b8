/** Sprotty's mouse, but the context menu is VS Code's: it shows none where the event was taken. */
import { injectable } from 'inversify';
import { MouseTool } from 'sprotty';

@injectable()
export class PageMouseTool extends MouseTool {
  override contextMenu(): void {
    // The page hears of it next.
  }
}
