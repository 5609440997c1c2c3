import { GraphQLError } from 'graphql';
import type { AuthCheckerFn } from 'type-graphql';
import type { Role } from '../schema/access/roles.ts';
import type { Context } from './context.ts';

/** Who asks must be known; `roles` given, one of them is needed. Scope is judged by the rules in `schema`. */
export const authChecker: AuthCheckerFn<Context, Role> = ({ context }, roles) => {
  const { actor } = context;
  if (!actor) throw unauthenticated();
  if (roles.length > 0 && !roles.includes(actor.role)) throw forbidden(actor.role);
  return true;
};

export const unauthenticated = () =>
  new GraphQLError('Sign in first (cần đăng nhập)', { extensions: { code: 'UNAUTHENTICATED' } });

export const forbidden = (role: Role) =>
  new GraphQLError(`The role ${role} may not do this (vai trò không có quyền)`, {
    extensions: { code: 'FORBIDDEN' },
  });
