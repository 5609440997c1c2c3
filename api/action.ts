import { GraphQLLocalDate } from 'graphql-scalars';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { gatherWork, type WorkItem, type WorkKind } from '../projections/work/queries.ts';
import type * as actions from '../schema/actions.ts';
import type * as refusals from '../schema/refusal.ts';
import type { Context } from './context.ts';
import { Refusal } from './refusal.ts';
import { actorOf } from './scope.ts';

@ObjectType({
  description: 'What may be done about a thing as it stands (việc có thể làm, R-46).',
  simpleResolvers: true,
})
export class Action {
  @Field(() => String, { description: 'Name of the mutation that does it (tên lệnh).' })
  command!: string;

  @Field(() => Boolean, {
    description: 'Whether whoever asks may send it now, with data that fits (được phép lúc này).',
  })
  allowed!: boolean;

  @Field(() => Refusal, {
    nullable: true,
    description:
      'Why not; `FORBIDDEN` where it is not the role’s to do; null where it is allowed (lý do chưa làm được).',
  })
  refusal?: refusals.Refusal | null;
}

/** With the thing that it is about. */
type ActionSource = Action & { kind: WorkKind | undefined; id: string };

/** Of a command, the mutation that sends it. */
export const commandName = (command: string) => command.charAt(0).toLowerCase() + command.slice(1);

export const actionOf =
  (kind: WorkKind | undefined, id: string) =>
  ({ command, refusal }: actions.Action): ActionSource => ({
    command: commandName(command),
    allowed: refusal === null,
    refusal,
    kind,
    id,
  });

/** What waits for whoever asks, read once for a request, and anew after each of its commands. */
const waiting = new WeakMap<object, Promise<WorkItem[]>>();

function ownWork(context: Context): Promise<WorkItem[]> {
  const { loaders, db } = context;
  const known = waiting.get(loaders);
  if (known) return known;
  const read = gatherWork(db, actorOf(context), context.moment().today);
  waiting.set(loaders, read);
  return read;
}

@Resolver(() => Action)
export class ActionResolver {
  @FieldResolver(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'The last day on which whoever asks owes it on time, as in `myWork`; null where nothing is owed by a day (chậm nhất).',
  })
  async due(@Root() { kind, id, command }: ActionSource, @Ctx() context: Context): Promise<string | null> {
    if (kind === undefined) return null;
    const days = (await ownWork(context))
      .filter((item) => item.kind === kind && item.id === id && commandName(item.command) === command)
      .flatMap(({ due }) => due ?? []);
    return days.sort()[0] ?? null;
  }
}
