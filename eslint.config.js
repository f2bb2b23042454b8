import tseslint from 'typescript-eslint';

/** Rules of `strictTypeChecked` that do not hold here, each with its reason. */
const LEFT_OUT = {
  // Numbers print alike everywhere; what may be undefined is still found.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // `return tell();` ends a branch of a function that gives nothing, and `() => list.push(item)` is a callback.
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
  ],
  // A method of an interface that promises a value is async though it has nothing to wait for.
  '@typescript-eslint/require-await': 'off',
  // VS Code's and Sprotty's values are used by their shape; the compiler compares shapes.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  // Letters of names are taken one by one on purpose, and all of them stand in one code unit.
  '@typescript-eslint/no-misused-spread': 'off',
  // `ActivityId | ObjectId` says what is meant, though both are texts.
  '@typescript-eslint/no-duplicate-type-constituents': 'off',
};

/** What else holds. */
const MORE = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true },
  ],
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
  ],
  eqeqeq: 'error',
};

const languageOptions = {
  parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
};

export default tseslint.config(
  {
    ignores: [
      '**/out/',
      '**/dist/',
      '**/generated/',
      '**/node_modules/',
      '.host/',
      '.cache/',
      'syntaxes/',
    ],
  },
  ...tseslint.configs.recommended,
  // Tests hand on what JSON.parse gives and spy on methods: of them the stricter rules ask too much.
  { files: ['packages/**/*.ts', 'test/**/*.ts'], languageOptions, rules: MORE },
  {
    files: ['packages/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions,
    rules: { ...LEFT_OUT, ...MORE },
  },
  {
    // The types of syntax trees promise what a broken text does not have.
    files: ['packages/language/src/lower/*.ts'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  {
    // What ends with an operation is Langium's `OperationCancelled`, a symbol.
    files: ['packages/language/src/workspace/documents/*.ts'],
    rules: {
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },
  {
    // Old clients name one root instead of folders.
    files: ['packages/language/src/workspace/files/source-workspace-manager.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    // The library's flags are an enumeration for its own compiler alone.
    files: ['packages/database/src/**/signals.ts'],
    rules: { '@typescript-eslint/no-unsafe-enum-assignment': 'off' },
  },
);
