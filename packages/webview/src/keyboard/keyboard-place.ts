/**
 * Who has the keyboard on the page, and that it can be seen. A press of the mouse leaves it in the picture: on a
 * button it would make Space press that again, where Space is for the picture. Tab goes wherever it leads.
 */

const HAS_KEYBOARD = 'has-keyboard';
/** The class that VS Code gives to the page while its context menu for it is open. */
const HAS_MENU = 'vscode-context-menu-visible';

/** Keeps the keyboard in the picture, and says on the page whether it is here or somewhere else in the window. */
export function keepKeyboard(picture: { takeKeyboard(): void }): void {
  document.addEventListener('mousedown', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest('button, summary') === null) return;
    event.preventDefault();
    picture.takeKeyboard();
  });
  const show = (hasKeyboard: boolean): void => {
    document.body.classList.toggle(HAS_KEYBOARD, hasKeyboard);
  };
  window.addEventListener('focus', () => show(true));
  window.addEventListener('blur', () => show(false));
  show(document.hasFocus());
  takeBackFromMenu();
}

/**
 * Takes the keyboard back when the context menu closes. VS Code gives it to the frame around the page, where keys
 * are lost, if the menu was opened and closed within a moment.
 */
function takeBackFromMenu(): void {
  let hadMenu = false;
  const observer = new MutationObserver(() => {
    const hasMenu = document.body.classList.contains(HAS_MENU);
    if (hadMenu && !hasMenu && !document.hasFocus()) window.focus();
    hadMenu = hasMenu;
  });
  observer.observe(document.body, { attributeFilter: ['class'] });
}
