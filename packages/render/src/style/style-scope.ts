/** What a style sheet applies to: all drawings of a page, or only the pictures of one class. */

/** How the selectors of a style sheet are written. */
export interface StyleScope {
  /** What has the variables. */
  readonly root: string;
  /** The roots of drawings. */
  readonly drawings: string;
  /** The texts that are ours, and those of drawings set in the class of a typeface. */
  readonly texts: string;
  readonly textsIn: (typefaceClass: string) => string;
  /** A part of a drawing. */
  readonly part: (selector: string) => string;
  /** A part of a drawing, or what has the variables, on a page that bears a class. */
  readonly partOn: (pageClass: string, selector: string) => string;
  readonly rootOn: (pageClass: string) => string;
}

/** Groups and roots whose texts are ours. */
const OURS = `:is(${['diagram', 'sheet', 'group', 'box', 'arrow', 'label']
  .map((name) => `.idef0-${name}`)
  .join(',')})`;

/** All drawings of a page that has nothing else to do, such as that of the preview. */
export const WHOLE_PAGE: StyleScope = {
  root: ':root',
  drawings: '.idef0-diagram',
  texts: `${OURS} text`,
  textsIn: (typefaceClass) => `.${typefaceClass} ${OURS} text,.${typefaceClass}${OURS} text`,
  part: (selector) => selector,
  partOn: (pageClass, selector) => `.${pageClass} ${selector}`,
  rootOn: (pageClass) => `.${pageClass}`,
};

/** Pictures whose root has a class. They may stand in one page with others, of other themes and versions: none has a say
 *  in how another looks. */
export function picturesOf(className: string): StyleScope {
  const root = `.${className}`;
  return {
    root,
    drawings: root,
    texts: `${root} text`,
    textsIn: (typefaceClass) => `${root}.${typefaceClass} text`,
    part: (selector) => `${root} ${selector}`,
    partOn: (pageClass, selector) => `.${pageClass} ${root} ${selector}`,
    rootOn: (pageClass) => `.${pageClass} ${root}`,
  };
}
