/** What VS Code's context menu is told of the place under the pointer: `when` clauses and commands read it. */
import type { ElementRef } from '@idef0-studio/protocol';

export interface MenuFacts {
  /** What is there, for the `when` clauses of the menu. */
  readonly idef0Element?: 'activity' | 'object' | 'flow' | 'agent';
  /** Whether it has a diagram of its own. */
  readonly idef0HasDiagram?: boolean;
  readonly element?: ElementRef;
  readonly hasSelectedBox?: boolean;
}

/** The attribute that carries the facts; those of the elements around are added to them by VS Code. */
export function menuContext(facts: MenuFacts): Record<string, string> {
  return {
    'data-vscode-context': JSON.stringify({ ...facts, preventDefaultContextMenuItems: true }),
  };
}
