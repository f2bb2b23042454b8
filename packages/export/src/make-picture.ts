/** A task to the bytes of its file. Deterministic: the same task always gives the same bytes. */
import { layoutDiagram } from '@idef0-studio/layout';
import { diagramPicture, viewPicture } from './draw-picture.js';
import type { Picture, PictureTask } from './picture-task.js';

/** Lays the diagram or the view out and draws it. */
export async function makePicture(task: PictureTask): Promise<Picture> {
  switch (task.kind) {
    case 'diagram':
      return diagramPicture(layoutDiagram(task.diagram, task.layout), task);
    case 'view': {
      // ELK is large, and only a view needs it.
      const { layoutView } = await import('@idef0-studio/layout/views');
      return viewPicture(await layoutView(task.view, task.layout), task);
    }
  }
}
