/**
 * The arguments of the command of the action that was chosen last. VS Code keeps those of all actions with the list that it
 * shows, and forgets them with the list as soon as another is asked for, which the edit of the action itself may bring
 * about before its command is carried out ("Actual command not found"). A command without arguments needs no list.
 */
import type { CodeAction } from 'vscode';

export class ChosenArguments {
  private chosen: { readonly command: string; readonly values: readonly unknown[] } | undefined;

  /** Keeps the arguments of the command of an action that is about to be carried out, and returns the action without them. */
  keep<Action extends CodeAction>(action: Action): Action {
    const { command } = action;
    if (command?.arguments === undefined) return action;
    this.chosen = { command: command.command, values: command.arguments };
    action.command = { title: command.title, command: command.command };
    return action;
  }

  /** The arguments that were kept for a command, once; none where there are none. */
  take(command: string): readonly unknown[] {
    if (this.chosen?.command !== command) return [];
    const { values } = this.chosen;
    this.chosen = undefined;
    return values;
  }
}
