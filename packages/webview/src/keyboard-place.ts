/**
 * Who has the keyboard on the page, and that it can be seen. A press of the mouse leaves it in the picture: on a
 * button it would make Space press that again, where Space is for the picture. Tab goes wherever it leads.
 */

const HAS_KEYBOARD = 'has-keyboard';

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
}
