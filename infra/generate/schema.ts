import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApi } from '../../api/all.ts';

/** The schema as clients read it, in an order that does not depend on the program's. */
export const schemaText = () => `${printSchema(lexicographicSortSchema(buildApi()))}\n`;

/** `kheo emit-schema [FILE]`: writes `schema/api.graphql` of the working directory. */
export async function run(args: string[]): Promise<void> {
  writeFileSync(resolve(args[0] ?? 'schema/api.graphql'), schemaText());
}
