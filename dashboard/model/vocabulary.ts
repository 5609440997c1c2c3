import type * as api from '../generated/graphql.ts';

// The API's enumerations in the order in which people name them; types keep them complete.
export const Field = [
  'ECONOMY',
  'CULTURE_SOCIETY',
  'DEFENCE_SECURITY_RELIGION',
  'POLITICAL_SYSTEM',
] as const satisfies readonly api.Field[];
export const ModelKind = ['NEW', 'CONTINUED', 'REPLICATED'] as const satisfies readonly api.ModelKind[];
export const SubjectKind = ['COLLECTIVE', 'INDIVIDUAL'] as const satisfies readonly api.SubjectKind[];
export const ModelStatus = [
  'DRAFT',
  'REGISTERED',
  'RETURNED',
  'ACCEPTED',
  'PLANNED',
  'IMPLEMENTING',
  'UNDER_APPRAISAL',
  'APPRAISED',
  'RECOGNISED',
  'NOT_RECOGNISED',
  'RECOGNITION_REVOKED',
  'CONCLUDED',
  'DROPPED',
] as const satisfies readonly api.ModelStatus[];
export const ModelOrder = [
  'REGISTERED_DESC',
  'REGISTERED_ASC',
  'NAME_ASC',
  'UPDATED_DESC',
] as const satisfies readonly api.ModelOrder[];
