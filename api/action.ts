import { GraphQLLocalDate } from 'graphql-scalars';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { gatherWork, type WorkItem, type WorkKind } from '../projections/work/queries.ts';
import type * as actions from '../schema/actions.ts';
import { UUID } from '../schema/fields.ts';
import type * as refusals from '../schema/refusal.ts';
import type { Message } from '../schema/refusal.ts';
import type { Context } from './context.ts';
import { Language, Refusal } from './refusal.ts';
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

@ObjectType({
  description: 'A part that is owed, and by when (hạn của từng nội dung).',
  simpleResolvers: true,
})
export class ActionDue {
  @Field(() => String, {
    nullable: true,
    description:
      'The part, as `about` of `myWork` names it; null where it is the thing itself (nội dung cụ thể).',
  })
  about!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The last day on time; null where no rule sets one (chậm nhất).',
  })
  due!: string | null;
}

/** With what its name is found by. */
export type ActionDueSource = ActionDue & Partial<Pick<WorkItem, 'part' | 'kind'>>;

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

/** What waits for whoever asks about the thing, by this command, first what is due first. */
async function owedBy({ kind, id, command }: ActionSource, context: Context): Promise<WorkItem[]> {
  if (kind === undefined) return [];
  return (await ownWork(context))
    .filter((item) => item.kind === kind && item.id === id && commandName(item.command) === command)
    .sort((a, b) => ((a.due ?? NEVER) < (b.due ?? NEVER) ? -1 : 1));
}
const NEVER = '9999-12-31';

@Resolver(() => Action)
export class ActionResolver {
  @FieldResolver(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'The last day on which whoever asks owes it on time, as in `myWork`, of several the first (`dues`); null where nothing is owed by a day (chậm nhất).',
  })
  async due(@Root() action: ActionSource, @Ctx() context: Context): Promise<string | null> {
    return (await owedBy(action, context))[0]?.due ?? null;
  }

  @FieldResolver(() => [ActionDue], {
    description:
      'Each part of the thing that whoever asks owes by this command, with its last day, the first day first (các hạn).',
  })
  async dues(@Root() action: ActionSource, @Ctx() context: Context): Promise<ActionDueSource[]> {
    return (await owedBy(action, context)).map(({ about = null, due, ...named }) => ({
      ...named,
      about,
      due,
    }));
  }
}

/** What people call the part that is owed: in the rule's words, or by the name of the model that it is. */
export async function partName(
  { part, about, kind }: { part?: Message | undefined; about?: string | null; kind?: WorkKind | undefined },
  language: 'VI' | 'EN' | null,
  { loaders }: Context,
): Promise<string | null> {
  if (part) return language === 'EN' ? part.en : part.vi;
  if (kind !== 'APPRAISAL_ROUND' || about == null || !UUID.test(about)) return null;
  return (await loaders.model.load(about))?.name ?? null;
}

@Resolver(() => ActionDue)
export class ActionDueResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What that part is called; null where it is the thing itself (tên nội dung).',
  })
  aboutTitle(
    @Root() due: ActionDueSource,
    @Language() language: 'VI' | 'EN' | null,
    @Ctx() context: Context,
  ): Promise<string | null> {
    return partName(due, language, context);
  }
}
