/** Sprotty, put together: the elements and their views, the pointer, the picture's changes. */
import { Container, ContainerModule } from 'inversify';
import {
  configureCommand,
  configureModelElement,
  configureViewerOptions,
  ConsoleLogger,
  KeyListener,
  defaultModule,
  fadeModule,
  LogLevel,
  MouseTool,
  SetViewportCommand,
  ScrollMouseListener,
  TYPES,
  ZoomMouseListener,
  type CommandStackOptions,
} from 'sprotty';
import { ROOT } from '@idef0-studio/protocol';
import { ELEMENT } from '../root/picture-elements.js';
import { EmphasiseCommand, Emphasis } from '../scene/emphasis-state.js';
import {
  ArrowImpl,
  BoxImpl,
  DiagramImpl,
  LabelImpl,
  SheetImpl,
  ViewGroupImpl,
  ViewImpl,
  ViewLabelImpl,
  ViewLineImpl,
  ViewNodeImpl,
} from '../scene/model.js';
import { PageMouseTool } from '../scene/page-mouse-tool.js';
import { PointerListener } from '../scene/pointer-listener.js';
import { RootHolder } from '../scene/root-holder.js';
import { ShowPictureCommand } from '../scene/show-picture.js';
import { ZOOM_LIMITS } from '../viewport/viewport.js';
import { ArrowView, BoxView, LabelView } from '../views/diagram-views.js';
import { PictureView, SheetView } from '../views/picture-view.js';
import { ROLE_KEY, RoleKeyImpl, RoleKeyView } from '../views/role-key.js';
import { ViewGroupView, ViewLabelView, ViewLineView, ViewNodeView } from '../views/view-views.js';

/** How long a change of the picture takes, ms. */
const DURATION = 240;

/** The element with this id becomes the picture. */
export function createContainer(baseDiv: string): Container {
  const container = new Container();
  container.load(defaultModule, fadeModule, idef0Module);
  configureViewerOptions(container, {
    baseDiv,
    needsClientLayout: false,
    needsServerLayout: false,
    zoomLimits: ZOOM_LIMITS,
  });
  // Nothing is undone here: the text is where things change.
  const options: CommandStackOptions = { defaultDuration: DURATION, undoHistoryLimit: 0 };
  container.rebind(TYPES.CommandStackOptions).toConstantValue(options);
  return container;
}

const idef0Module = new ContainerModule((bind, unbind, isBound, rebind) => {
  const context = { bind, unbind, isBound, rebind };
  rebind(TYPES.ILogger).to(ConsoleLogger).inSingletonScope();
  rebind(MouseTool).to(PageMouseTool).inSingletonScope();
  rebind(TYPES.LogLevel).toConstantValue(LogLevel.warn);
  bind(Emphasis).toSelf().inSingletonScope();
  bind(RootHolder).toSelf().inSingletonScope();
  configureModelElement(context, ROOT.diagram, DiagramImpl, PictureView);
  configureModelElement(context, ROOT.view, ViewImpl, PictureView);
  configureModelElement(context, ELEMENT.sheet, SheetImpl, SheetView);
  configureModelElement(context, ELEMENT.box, BoxImpl, BoxView);
  configureModelElement(context, ELEMENT.arrow, ArrowImpl, ArrowView);
  configureModelElement(context, ELEMENT.label, LabelImpl, LabelView);
  configureModelElement(context, ELEMENT.viewGroup, ViewGroupImpl, ViewGroupView);
  configureModelElement(context, ELEMENT.viewLine, ViewLineImpl, ViewLineView);
  configureModelElement(context, ELEMENT.viewNode, ViewNodeImpl, ViewNodeView);
  configureModelElement(context, ELEMENT.viewLabel, ViewLabelImpl, ViewLabelView);
  configureModelElement(context, ROLE_KEY, RoleKeyImpl, RoleKeyView);
  configureCommand(context, ShowPictureCommand);
  configureCommand(context, EmphasiseCommand);
  configureCommand(context, SetViewportCommand);
  // Sprotty asks for one at least. Keys belong to the page, whose bar and boxes have the focus too.
  bind(TYPES.KeyListener).to(KeyListener);
  for (const listener of [PointerListener, ScrollMouseListener, ZoomMouseListener]) {
    bind(listener).toSelf().inSingletonScope();
    bind(TYPES.MouseListener).toService(listener);
  }
});
