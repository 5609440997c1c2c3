import type { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../api/context.ts';
import { authChecker, forbidden, unauthenticated } from '../../api/guard.ts';
import type { Role } from '../../schema/access/roles.ts';

const of = (role: Role | undefined, identityFault?: string) =>
  ({ actor: role && { account: 'a', role, organization: '10507' }, identityFault }) as unknown as Context;
const thrown = (act: () => unknown) => {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as GraphQLError).extensions.code;
  }
};

describe('who asks is known, or nothing is answered', () => {
  test('by the guard of every field, whatever roles it names', () => {
    for (const roles of [[], ['LEADER']]) {
      expect(authChecker({ context: of('LEADER') } as never, roles as never)).toBe(true);
      expect(thrown(() => authChecker({ context: of(undefined) } as never, roles as never))).toBe(
        'UNAUTHENTICATED',
      );
    }
  });
  test('with what is wrong with the identity that was stated', () => {
    expect(unauthenticated(of(undefined)).message).toMatch(/Sign in/);
    expect(unauthenticated(of(undefined, 'no such identity')).message).toBe('no such identity');
    expect(forbidden('CHAIR').extensions.code).toBe('FORBIDDEN');
  });
});
