import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { actorOf } from '../scope.ts';
import { Identity } from './types.ts';

@Resolver(() => Identity)
export class IdentityResolver {
  @Authorized()
  @Query(() => Identity, { description: 'The acting identity (danh tính đang dùng).' })
  me(@Ctx() context: Context) {
    return actorOf(context);
  }

  /** Open to everybody: how else would one choose? Empty unless the server runs for its own machine alone. */
  @Query(() => [Identity], {
    description:
      'Identities that may be chosen with the header `x-kheo-identity` on a machine of one’s own; otherwise none (danh tính dùng thử).',
  })
  async developmentIdentities(@Ctx() { developmentIdentities, loaders }: Context) {
    const identities = await developmentIdentities();
    const places = await Promise.all(
      identities.map(({ organization }) => loaders.organization.load(organization)),
    );
    return identities.filter((_, at) => places[at]);
  }
}
