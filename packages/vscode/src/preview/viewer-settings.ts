/** The settings of the user that the webview goes by. */
import { workspace } from 'vscode';
import type { PictureStyle, ViewerSettings } from '@idef0-studio/protocol';

/** As they are now, for the open folder. */
export function viewerSettings(): ViewerSettings {
  const preview = workspace.getConfiguration('idef0.preview');
  return { animation: preview.get('animation', true), style: pictureStyle() };
}

/** How diagrams are drawn where the reader of a preview has not chosen otherwise. A device that is off is not
 *  said: on paper the layout may choose it. */
export function pictureStyle(): PictureStyle {
  const preview = workspace.getConfiguration('idef0.preview');
  const devices = workspace.getConfiguration('idef0.preview.devices');
  const isOn = (name: string): boolean => devices.get(name, false);
  return {
    devices: {
      ...(isOn('hideTunnelled') ? { tunnelled: 'hide' } : {}),
      ...(isOn('pipes') ? { bundling: 'pipes' } : {}),
      ...(isOn('codes') ? { labels: 'codes' } : {}),
      ...(isOn('repeatLabels') ? { farEnds: 'repeat' } : {}),
      ...(isOn('colourByRole') ? { colour: 'role' } : {}),
    },
    page: preview.get<'A4' | 'A3' | 'letter' | 'none'>('page', 'none'),
  };
}
