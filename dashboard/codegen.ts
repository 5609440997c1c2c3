import type { CodegenConfig } from '@graphql-codegen/cli';

/** Run from the project's root: `graphql-codegen --config dashboard/codegen.ts`. */
const config: CodegenConfig = {
  schema: 'schema/api.graphql',
  documents: ['dashboard/**/*.{ts,tsx}', '!dashboard/generated/**', '!dashboard/codegen.ts'],
  generates: {
    'dashboard/generated/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { hashAlgorithm: 'sha256' },
        skipIndexFile: true,
      },
      config: {
        enumType: 'const',
        enumsAsConst: true,
        useTypeImports: true,
        importExtension: '.ts',
        emitLegacyCommonJSImports: false,
        defaultScalarType: 'unknown',
        scalars: {
          UUID: 'string',
          LocalDate: 'string',
          DateTime: 'string',
          SafeInt: 'number',
          JSON: 'Record<string, unknown>',
        },
      },
    },
  },
};

export default config;
