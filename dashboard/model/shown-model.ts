import type { ModelQuery } from '../generated/graphql.ts';

/** A model as its page shows it. */
export type ShownModel = NonNullable<ModelQuery['model']>;
