import { GraphQLError } from 'graphql';
import type { AuthCheckerFn } from 'type-graphql';
import type { Role } from '../schema/access/roles.ts';
import type { Context } from './context.ts';

/** Who asks must be known. What the role and its scope allow is judged by the rules in `schema`. */
export const authChecker: AuthCheckerFn<Context> = ({ context }) => {
  if (!context.actor) throw unauthenticated(context);
  return true;
};

/** With what is wrong with the identity that was stated, where one was. */
export const unauthenticated = ({ identityFault }: Pick<Context, 'identityFault'>) =>
  new GraphQLError(identityFault ?? 'Sign in first (cần đăng nhập)', {
    extensions: { code: 'UNAUTHENTICATED' },
  });

export const forbidden = (role: Role) =>
  new GraphQLError(`The role ${role} may not do this (vai trò không có quyền)`, {
    extensions: { code: 'FORBIDDEN' },
  });
