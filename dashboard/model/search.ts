import * as z from 'zod/mini';
import { flag, lenient, listOf } from '../app/search.ts';
import type * as api from '../generated/graphql.ts';
import { Field, ModelKind, ModelOrder, ModelStatus, SubjectKind } from './vocabulary.ts';

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i));

/** The filters of the model list as they stand in the address. */
export interface ModelsSearch {
  q?: string;
  field?: api.Field[];
  kind?: api.ModelKind[];
  status?: api.ModelStatus[];
  subject?: api.SubjectKind;
  unit?: string;
  late?: true;
  order?: api.ModelOrder;
}

const filters = z.object({
  q: lenient(z.string().check(z.maxLength(100))),
  field: listOf(Field),
  kind: listOf(ModelKind),
  status: listOf(ModelStatus),
  subject: lenient(z.enum(SubjectKind)),
  unit: lenient(uuid),
  late: flag(),
  order: lenient(z.enum(ModelOrder)),
});

export function modelsSearch(raw: Record<string, unknown>): ModelsSearch {
  return filters.parse(raw);
}
