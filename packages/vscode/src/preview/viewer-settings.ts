/** The settings of the user that the webview goes by. */
import { workspace } from 'vscode';
import type { PictureStyle, StyleChoice, ViewerSettings } from '@idef0-studio/protocol';

/** As they are now, for the open folder. */
export function viewerSettings(): ViewerSettings {
  const preview = workspace.getConfiguration('idef0.preview');
  return { animation: preview.get('animation', true), style: styleChoice() };
}

/** How diagrams are drawn where the reader of a preview has not chosen otherwise. A device that is off is not
 *  said: on paper the layout may choose it. */
export function styleChoice(): StyleChoice {
  const preview = workspace.getConfiguration('idef0.preview');
  const devices = workspace.getConfiguration('idef0.preview.devices');
  const isOn = (name: string): boolean => devices.get(name, false);
  return {
    devices: {
      ...(isOn('hideTunnelled') ? { tunnelled: 'hide' } : {}),
      ...(isOn('pipes') ? { bundling: 'pipes' } : {}),
      ...(isOn('codes') ? { labels: 'codes' } : {}),
      ...(isOn('repeatLabels') ? { farEnds: 'repeat' } : {}),
      ...(isOn('gaps') ? { crossings: 'gap' } : {}),
      ...(isOn('squiggles') ? { squiggles: 'apart' } : {}),
      ...(isOn('responsibilities') ? { responsibilities: 'letters' } : {}),
      ...(isOn('colourByRole') ? { colour: 'role' } : {}),
    },
    page: preview.get<'window' | 'A4' | 'A3' | 'letter' | 'none'>('page', 'window'),
  };
}

/** The same for a file: what is fitted to a window there is a sheet as large as it needs. */
export function pictureStyle(): PictureStyle {
  const { devices, page } = styleChoice();
  return { devices, page: page === 'window' ? 'none' : page };
}
