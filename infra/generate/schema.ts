import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApi } from '../../api/all.ts';
import { partsOf } from './schema-parts.ts';

/** The schema as clients read it, in an order that does not depend on the program's. */
export const schemaText = () => `${printSchema(lexicographicSortSchema(buildApi()))}\n`;

/** `kheo emit-schema [FILE]`: writes `schema/api.graphql` of the working directory, and its parts by capability beside it. */
export async function run(args: string[]): Promise<void> {
  const whole = resolve(args[0] ?? 'schema/api.graphql');
  writeFileSync(whole, schemaText());
  const folder = join(dirname(whole), 'api');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of partsOf(schemaText(), resolve('api')))
    writeFileSync(join(folder, `${name}.graphql`), text);
}
