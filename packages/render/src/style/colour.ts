/** A colour, and what stands for it in each colour scheme. */

/** A colour by its purpose: a variable of VS Code where there is one, else by the reader's colour scheme. */
export interface Colour {
  /** Value of the variable in CSS, with `DEFAULT` where the scheme's colour stands. */
  readonly from: string;
  readonly light: string;
  readonly dark: string;
  /** System colour where the reader forces colours. */
  readonly forced: string;
  readonly print: string;
  /** In the themes of VS Code, for a colour that these have no variable for. */
  readonly themes?: ThemeColours;
}

/** A colour of our own for each kind of theme that VS Code has. */
export interface ThemeColours {
  readonly light: string;
  readonly dark: string;
  readonly contrastDark: string;
  readonly contrastLight: string;
}

/** The same shade in every place that needs one. */
export const ownColour = (themes: ThemeColours) =>
  ({
    from: 'DEFAULT',
    light: themes.light,
    dark: themes.dark,
    forced: 'CanvasText',
    print: themes.light,
    themes,
  }) as const satisfies Colour;
