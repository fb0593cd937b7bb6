import next from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';

const config = [
  ...next,
  ...nextTypescript,
  { settings: { react: { version: '19.3' } } },
  {
    ignores: [
      'node_modules/**',
      '.next/**',
      '.standfirst/**',
      'lib/generated/**',
      'next-env.d.ts',
      'public/**',
    ],
  },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': 'off',
      eqeqeq: ['error', 'always'],
    },
  },
];
export default config;
