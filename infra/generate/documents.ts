// Writes the dashboard's typed documents to dashboard/generated/: from the project's root, `node infra/generate/documents.ts`.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { gqlPluckFromCodeString } from '@graphql-tools/graphql-tag-pluck';
import { buildASTSchema, parse } from 'graphql';

const schema = parse(readFileSync('schema/api.graphql', 'utf8'));
const files = globSync('dashboard/**/documents.ts').sort();
const sources = await Promise.all(
  files.map((file) => gqlPluckFromCodeString(file, readFileSync(file, 'utf8'), { skipIndent: true })),
);
const documents = sources
  .flat()
  .map(({ body, name }) => ({ document: parse(body), location: name, rawSDL: body }));

const outputs = await preset.buildGeneratesSection({
  baseOutputDir: 'dashboard/generated/',
  schema,
  schemaAst: buildASTSchema(schema),
  documents,
  plugins: [],
  pluginMap: {},
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
});
for (const output of outputs) writeFileSync(output.filename, await codegen(output));
