/** The pointer on the picture: hover, click, double click. Panning and zooming are Sprotty's listeners. */
import { injectable } from 'inversify';
import { MouseListener, type SModelElementImpl } from 'sprotty';
import type { Action } from 'sprotty-protocol';
import type { ElementRef } from '@idef0-studio/protocol';
import { clickOf, type Click } from '../selection/click.js';
import { BoxImpl, GeometryImpl, ViewGroupImpl, ViewNodeImpl } from './model.js';

/** What the pointer asks for. Undefined is the empty paper. */
export interface PointerEvents {
  /** An element, by its id. */
  hovered(id: string | undefined): void;
  clicked(element: ElementRef | undefined, click: Click): void;
  /** A double click on something that may have a diagram of its own. */
  entered(element: ElementRef): void;
  /** The buttons at the side of a mouse. */
  turned(turn: 'back' | 'forward'): void;
  /** A double click beside the boxes; px on the page. */
  toggled(x: number, y: number): void;
  /** The reader drags or turns the wheel. */
  moved(): void;
}

/** A press that moves further than this is a drag, px. */
const CLICK_RADIUS = 4;
/** Numbers of buttons, as `MouseEvent` has them. */
const BACK = 3;
const FORWARD = 4;

@injectable()
export class PointerListener extends MouseListener {
  events: PointerEvents | undefined;
  isDown = false;
  private pressed: { readonly x: number; readonly y: number } | undefined;

  override mouseOver(target: SModelElementImpl, event: MouseEvent): Action[] {
    if (event.buttons === 0) this.events?.hovered(refOf(target) && target.id);
    return [];
  }

  override mouseDown(_target: SModelElementImpl, event: MouseEvent): Action[] {
    this.isDown = true;
    // On a Mac a press with Ctrl opens the context menu.
    const isMenu = event.ctrlKey && navigator.userAgent.includes('Mac');
    const isPress = event.button === 0 && !isMenu;
    this.pressed = isPress ? { x: event.pageX, y: event.pageY } : undefined;
    return [];
  }

  override mouseMove(_target: SModelElementImpl, event: MouseEvent): Action[] {
    if (event.buttons === 0) this.isDown = false;
    else if (this.isFar(event)) this.events?.moved();
    return [];
  }

  override mouseUp(target: SModelElementImpl, event: MouseEvent): Action[] {
    this.isDown = false;
    const isClick = this.pressed !== undefined && !this.isFar(event);
    this.pressed = undefined;
    if (isClick) this.events?.clicked(refOf(target), clickOf(event));
    if (event.button === BACK) this.events?.turned('back');
    if (event.button === FORWARD) this.events?.turned('forward');
    return [];
  }

  override wheel(): Action[] {
    this.events?.moved();
    return [];
  }

  override doubleClick(target: SModelElementImpl, event: MouseEvent): Action[] {
    if (isEntrance(target)) this.events?.entered(target.ref);
    else this.events?.toggled(event.clientX, event.clientY);
    return [];
  }

  private isFar({ pageX, pageY }: MouseEvent): boolean {
    const { x, y } = this.pressed ?? { x: pageX, y: pageY };
    return Math.hypot(pageX - x, pageY - y) > CLICK_RADIUS;
  }
}

function refOf(target: SModelElementImpl): ElementRef | undefined {
  return target instanceof GeometryImpl ? target.ref : undefined;
}

function isEntrance(target: SModelElementImpl): target is BoxImpl | ViewNodeImpl | ViewGroupImpl {
  return (
    target instanceof BoxImpl || target instanceof ViewNodeImpl || target instanceof ViewGroupImpl
  );
}
