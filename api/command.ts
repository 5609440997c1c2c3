import { GraphQLUUID } from 'graphql-scalars';
import {
  Arg,
  Authorized,
  type ClassType,
  Ctx,
  Field,
  InputType,
  Int,
  Mutation,
  Resolver,
} from 'type-graphql';
import { authorise } from '../schema/access/authorise.ts';
import type { CommandCodec, CommandCodecs } from '../schema/decider.ts';
import type { Context } from './context.ts';
import { createLoaders } from './loaders.ts';
import type { Payload } from './payload.ts';
import { actorOf } from './scope.ts';

/** What every command says beside its data. */
@InputType({ description: 'What every command carries (dữ liệu chung của lệnh).' })
export abstract class CommandInput {
  @Field(() => GraphQLUUID, {
    description: 'Chosen by the sender; the same id twice has one effect (mã lệnh, R-40).',
  })
  commandId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Revision the sender looked at; anything newer refuses the command (phiên bản đã xem, R-40).',
  })
  expectedRevision?: number | null;
}

/** One command as a mutation: its input type and what it does, in words. What nobody may send has none. */
export type CommandInputs<Codecs extends CommandCodecs> = {
  [Type in keyof Codecs as Codecs[Type]['roles'] extends readonly [] ? never : Type]: [
    input: ClassType<CommandInput>,
    description: string,
  ];
};

/** How long a mutation waits for the views before it answers with what is there. */
const VIEWS_DEADLINE_MS = 5_000;

/**
 * A resolver class with one mutation per command codec: name in camelCase, argument `input`; whose role the codec does not list is refused.
 * Built from the codecs, so that no command lacks its mutation and none is left open.
 */
export function commandMutations<Codecs extends CommandCodecs>(
  codecs: Codecs,
  inputs: CommandInputs<Codecs>,
  payload: ClassType<Payload>,
): ClassType {
  class CommandMutations {}
  const target = CommandMutations.prototype;
  for (const [type, [input, description]] of Object.entries<[ClassType<CommandInput>, string]>(inputs)) {
    const codec = codecs[type];
    if (!codec || codec.roles.length === 0) throw new Error(`${type} belongs to nobody`);
    const name = type.charAt(0).toLowerCase() + type.slice(1);
    const descriptor = {
      value: (given: CommandInput, context: Context) => send(type, codec, given, context),
    };
    Object.defineProperty(target, name, descriptor);
    Arg('input', () => input, { description: 'The command (lệnh).' })(target, name, 0);
    Ctx()(target, name, 1);
    Authorized()(target, name, descriptor);
    Mutation(() => payload, { description })(target, name, descriptor);
  }
  Resolver()(CommandMutations);
  return CommandMutations;
}

/** Commits, waits a while until the views show it, and names the noun for the payload to look up. */
async function send(
  type: string,
  codec: CommandCodec,
  given: CommandInput,
  context: Context,
): Promise<Payload> {
  // By role as by scope: one channel for a refusal, and nothing is looked up for whom the command is not.
  const denied = authorise(actorOf(context), codec, undefined);
  if (denied) return { errors: [denied] };
  const { commandId, expectedRevision, ...data } = given;
  const outcome = await context.commit({
    type,
    data: withoutNulls(data),
    commandId: commandId.toLowerCase(),
    ...(expectedRevision === null || expectedRevision === undefined ? {} : { expectedRevision }),
  });
  if (!outcome.ok) return { errors: outcome.refusals };
  const reached = await context.waitFor(outcome.position, VIEWS_DEADLINE_MS);
  const hyphen = outcome.stream.indexOf('-');
  const visible = reached && !context.standsStill(outcome.stream.slice(0, hyphen));
  context.loaders = createLoaders(context.db, context.openSealed);
  return {
    errors: [],
    revision: outcome.revision,
    position: String(outcome.position),
    visible,
    ...(visible && { id: outcome.stream.slice(hyphen + 1) }),
  };
}

/** GraphQL's null means “not given”; in command data what is not given is absent. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(given.map(([key, field]) => [key, withoutNulls(field)]));
}
