/** The serif of forms after GOST, which most models never show: the page gets it with the first that does. */
import { allFontFaceRules } from '@idef0-studio/render';

let isLoaded = false;

/** Adds the serif to the page, once. The browser reads a file of it when a text needs it. */
export function loadSerif(): void {
  if (isLoaded) return;
  isLoaded = true;
  const style = document.createElement('style');
  style.textContent = allFontFaceRules('serif');
  document.head.append(style);
}
