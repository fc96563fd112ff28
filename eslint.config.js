import next from '@next/eslint-plugin-next';
import accessibility from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      '.next/**', 'dist/**', 'coverage/**', 'public/engine/**', 'lib/db/generated/**', 'next-env.d.ts', 'test-results/**', 'data/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  ...tseslint.configs.recommended,
  {
    rules: {
      'eqeqeq': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
      'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'A union of literals or a const object instead.' }],
      // A name for a node that adds no field is a name all the same.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
    },
  },
  // The one place that makes code from text, which it writes itself (tests/architecture.test.ts).
  { files: ['lib/python/vm/translate/translate.ts'], rules: { 'no-new-func': 'off' } },
  {
    files: ['{app,e2e,scripts,lib/auth,lib/db,lib/services,lib/trace-view}/**/*.{js,mjs,ts,tsx}', 'tests/*.ts', '*.{js,ts}'],
    rules: { 'max-len': ['error', 140] },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'proxy.ts'],
    ...next.configs['core-web-vitals'],
    rules: { ...next.configs.recommended.rules, ...next.configs['core-web-vitals'].rules },
  },
  {
    files: ['app/**/*.tsx'],
    ...accessibility.flatConfigs.strict,
    rules: {
      ...accessibility.flatConfigs.strict.rules,
      // A region that scrolls has to be reached by the keyboard, though nothing in it can be pressed.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region'], allowExpressionValues: false }],
    },
  },
  { files: ['app/**/*.{ts,tsx}'], ...hooks.configs.flat.recommended },
);
