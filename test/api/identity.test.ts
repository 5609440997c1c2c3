import { describe, expect, test } from 'vitest';
import { chosenIdentity, mayChoose, parseIdentity, sensibleIdentities } from '../../infra/http/identity.ts';

const here = {
  remoteAddress: '127.0.0.1',
  headers: { host: 'localhost:4000', 'x-kheo-identity': 'LEADER@31' },
};
const leader = { account: 'dev:LEADER@31', role: 'LEADER', organization: '31' };
const unit = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

describe('a chosen identity', () => {
  test.each([
    ['localhost:4000', '127.0.0.1'],
    ['127.0.0.1:4000', '::ffff:127.0.0.1'],
    ['[::1]:4000', '::1'],
    ['LOCALHOST', '127.8.0.9'],
  ])('counts for a request to %s from %s', (host, remoteAddress) => {
    expect(chosenIdentity({ remoteAddress, headers: { ...here.headers, host } })).toEqual({
      actor: leader,
    });
  });

  test.each([
    ['from another machine', { remoteAddress: '192.168.1.7' }, {}],
    ['from an address that only begins alike', { remoteAddress: '127.0.0.1.example' }, {}],
    ['without an address', { remoteAddress: undefined }, {}],
    ['to a name rebound to this machine', {}, { host: 'evil.example:4000' }],
    ['to a name that only begins alike', {}, { host: 'localhost.evil.example' }],
    ['without a name', {}, { host: undefined }],
    ['passed on by a proxy', {}, { 'x-forwarded-for': '203.0.113.5' }],
    ['passed on by a proxy of the newer kind', {}, { forwarded: 'for=203.0.113.5' }],
    ['that nobody states', {}, { 'x-kheo-identity': undefined }],
  ])('does not count %s', (_, caller, headers) => {
    expect(chosenIdentity({ ...here, ...caller, headers: { ...here.headers, ...headers } })).toBeUndefined();
  });

  test.each([
    ['as the system', 'SYSTEM@VN', 'names no role. It is one of UNIT_OFFICER, BOARD_OFFICER, '],
    ['in an unknown role', 'KING@31', 'names no role. It is one of UNIT_OFFICER, BOARD_OFFICER, '],
    ['in a role in small letters', 'leader@31', 'names no role. It is one of '],
    ['in a place of the wrong form', 'LEADER@31; drop', 'ROLE@ORGANIZATION/UNIT'],
    ['in a unit without an id', 'UNIT_OFFICER@11824/Chi bộ', 'UNIT the id of a unit'],
    ['twice', ['LEADER@31', 'AUDITOR@31'], 'such as BOARD_OFFICER@11824'],
    ['of nobody', '', 'x-kheo-identity'],
  ])('that was stated %s is answered with what is right, not with what was sent', (_, stated, told) => {
    const found = chosenIdentity({ ...here, headers: { ...here.headers, 'x-kheo-identity': stated } });
    const { identityFault } = found as { identityFault: string };
    expect(identityFault).toContain(told);
    expect(identityFault).not.toMatch(/SYSTEM|KING|leader|drop|Chi bộ|AUDITOR@31/);
    // Where it would not count nobody learns more.
    const elsewhere = {
      remoteAddress: '192.168.1.7',
      headers: { ...here.headers, 'x-kheo-identity': stated },
    };
    expect(chosenIdentity(elsewhere)).toBeUndefined();
  });

  test('may name a unit', () => {
    expect(parseIdentity(`UNIT_OFFICER@11824/${unit.toUpperCase()}`)).toEqual({
      account: `dev:UNIT_OFFICER@11824/${unit}`,
      role: 'UNIT_OFFICER',
      organization: '11824',
      unit,
    });
  });

  test('may name a person, so that two members of one panel are two accounts', () => {
    const [an, binh] = ['an', 'binh'].map((name) => parseIdentity(`PANEL_MEMBER@11824#${name}`));
    expect(an).toEqual({ account: 'dev:an@11824', role: 'PANEL_MEMBER', organization: '11824' });
    expect(binh?.account).toBe('dev:binh@11824');
    expect(parseIdentity(`PANEL_MEMBER@11824/${unit}#an`)?.account).toBe(`dev:an@11824/${unit}`);
    expect(parseIdentity('PANEL_MEMBER@11824#')).toBeUndefined();
  });

  test('is offered in every kind of right, each of which can be said in the header', () => {
    const offered = sensibleIdentities({
      country: 'VN',
      city: '31',
      commune: '11824',
      unit,
      begin: 'commune',
    });
    expect(new Set(offered.map(({ role }) => role))).toEqual(
      new Set(['LEADER', 'BOARD_OFFICER', 'UNIT_OFFICER', 'CITY_OFFICER', 'AUDITOR']),
    );
    for (const actor of offered) expect(parseIdentity(actor.account.slice('dev:'.length))).toEqual(actor);
    expect(mayChoose(here)).toBe(true);
  });
});
