import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Only what the compiler does not see; how code looks is nobody's business here. */
export default defineConfig({
  files: ['{apps,libs,tools}/**/*.{ts,tsx}'],
  ignores: ['**/*.k6.ts', '**/database.types.ts'],
  plugins: { '@typescript-eslint': tseslint.plugin },
  languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, properties: false } }],
    '@typescript-eslint/switch-exhaustiveness-check': 'error',
    '@typescript-eslint/consistent-type-imports': 'error',
  },
});
