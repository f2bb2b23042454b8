/**
 * Pictures that are made for an HTML page, as files of their own: with the namespace that a browser asks of a file, and
 * the style sheet that the page would have.
 */

/** The text of a file that a browser shows; the same where it is one already. */
export function standAlone(svg, styleSheet) {
  if (svg === undefined || /^[^]*?<svg[^>]*\sxmlns=/.test(svg)) return svg;
  return svg.replace(
    /<svg([^>]*)>/,
    (_, attributes) =>
      `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>\n<style>${styleSheet.replaceAll('<', '&lt;')}</style>`,
  );
}
