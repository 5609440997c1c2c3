import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { dossierStream } from '../../schema/document/stream.ts';
import type { DossierSubject } from '../../schema/document/vocabulary.ts';
import type { Context } from '../context.ts';
import type { Payload } from '../payload.ts';
import { requireReadSubject } from '../subject-readers.ts';
import { papersOf } from './papers.ts';
import { Dossier, DossierDocument, DossierPayload } from './types.ts';
import { DossierSubjectEnum } from './vocabulary.ts';

export const IncludeWithdrawn = () =>
  Arg('includeWithdrawn', () => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Also withdrawn papers and those of corrected records (gồm cả văn bản đã rút, R-38).',
  });

@Resolver(() => Dossier)
export class DossierResolver {
  @Authorized()
  @Query(() => Dossier, {
    nullable: true,
    description:
      'The dossier of a subject, empty before the first paper (hồ sơ); none of what does not exist.',
  })
  async dossier(
    @Arg('kind', () => DossierSubjectEnum, { description: 'What it is kept of (loại đối tượng).' })
    kind: DossierSubject,
    @Arg('id', () => ID, { description: 'Id of what it is kept of (mã đối tượng).' }) id: string,
    @Ctx() context: Context,
  ): Promise<Dossier | null> {
    const subject = id.toLowerCase();
    return (await requireReadSubject(context, kind, subject)) ? find(context, kind, subject) : null;
  }

  @FieldResolver(() => [DossierDocument], {
    description:
      'Papers filed to it and papers that its own events name, in the order in which they came (các văn bản).',
  })
  documents(
    @Root() { kind, subject }: Dossier,
    @IncludeWithdrawn() includeWithdrawn: boolean | null,
    @Ctx() context: Context,
  ) {
    return papersOf(context, kind, subject, includeWithdrawn ?? false);
  }
}

async function find(context: Context, kind: DossierSubject, subject: string): Promise<Dossier> {
  const row = await context.loaders.dossier.load(dossierStream({ kind, id: subject }));
  return { kind, subject, revision: row?.revision ?? null };
}

@Resolver(() => DossierDocument)
export class DossierDocumentResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where its content can be fetched by those who may read it (đường dẫn tải về).',
  })
  async url(@Root() paper: DossierDocument, @Ctx() context: Context) {
    const { sha256, source, standing, organization } = paper;
    if (!sha256) return null;
    const withdrawn = source === 'FILED' && !standing && context.actor?.role !== 'AUDITOR';
    if (withdrawn || !(await context.hasContent(sha256, organization))) return null;
    return `/documents/${sha256}`;
  }
}

@Resolver(() => DossierPayload)
export class DossierPayloadResolver {
  @FieldResolver(() => Dossier, { nullable: true, description: 'As it stands after the command (hồ sơ).' })
  dossier(@Root() { id }: Payload, @Ctx() context: Context) {
    if (id === undefined) return null;
    const dash = id.indexOf('-');
    return find(context, id.slice(0, dash).toUpperCase() as DossierSubject, id.slice(dash + 1));
  }
}
