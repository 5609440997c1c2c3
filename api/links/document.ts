import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { papersOf } from '../document/papers.ts';
import { IncludeWithdrawn } from '../document/resolver.ts';
import { Archive, DossierDocument } from '../document/types.ts';
import type { ModelSource } from '../loaders.ts';
import { Model } from '../model/types.ts';
import { requireRead } from '../scope.ts';

// Where papers meet models: each knows the other by id alone.

@Resolver(() => Model)
export class ModelDocuments {
  @FieldResolver(() => [DossierDocument], {
    description:
      'Papers filed to it and papers that its events name, in the order in which they came (hồ sơ, văn bản).',
  })
  documents(
    @Root() { id, path }: ModelSource,
    @IncludeWithdrawn() includeWithdrawn: boolean | null,
    @Ctx() context: Context,
  ) {
    requireRead(context, path);
    return papersOf(context, 'MODEL', id, includeWithdrawn ?? false);
  }

  @FieldResolver(() => Archive, {
    nullable: true,
    description:
      'What its archive must hold at its stage, and what of it is there (hồ sơ lưu trữ, tiêu chí 8, R-22).',
  })
  archive(@Root() { id, path }: ModelSource, @Ctx() context: Context) {
    requireRead(context, path);
    return context.loaders.archive.load(id);
  }
}
