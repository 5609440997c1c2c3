import {
  anyText,
  checkHost,
  checkOptions,
  oneOf,
  partsOf,
  pemFile,
  type Rule,
  WrongAddress,
  wholeNumber,
  writtenOf,
} from './address-parts.ts';

/** By its names of today and of before; the client knows the one of before. */
const SCHEMES = new Map([
  ['esdb', 'esdb'],
  ['esdb+discover', 'esdb+discover'],
  ['kurrentdb', 'esdb'],
  ['kurrentdb+discover', 'esdb+discover'],
]);

const verified: Rule = (value) =>
  value === 'true'
    ? undefined
    : [
        'would trust whoever answers, and the client has no such thing: say by tlsCaFile=/path/ca.crt whose certificates to trust, or tls=false for a store that speaks no TLS',
        'không dùng được: hãy chỉ chứng chỉ CA bằng tlsCaFile=/đường/dẫn/ca.crt, hoặc tls=false nếu kho không dùng TLS',
      ];

/** The client's options, but for `throwOnAppendFailure`, on which we rely. Milliseconds, but for `gossipTimeout`'s seconds. */
const OPTIONS: Record<string, Rule> = {
  tls: oneOf('true', 'false'),
  tlsCaFile: pemFile,
  tlsVerifyCert: verified,
  userCertFile: pemFile,
  userKeyFile: pemFile,
  nodePreference: oneOf('leader', 'follower', 'random', 'read_only_replica', 'readOnlyReplica'),
  connectionName: anyText,
  defaultDeadline: wholeNumber(1),
  maxDiscoverAttempts: wholeNumber(1),
  discoveryInterval: wholeNumber(0),
  gossipTimeout: wholeNumber(1),
  // Below ten seconds the client warns, and servers end connections that ask too often.
  keepAliveInterval: wholeNumber(10_000, -1),
  keepAliveTimeout: wholeNumber(0, -1),
};

/** The client reads names in any case, with dashes and underscores or without. */
const spelled = (name: string) => name.toLowerCase().replaceAll(/[_-]/g, '');

/**
 * Checks a connection string before the client sees it, which passes over what it does not know, and repeats the whole
 * of it, password included.
 * @returns the same for the client. @throws WrongAddress
 */
export function readStoreAddress(text: string): string {
  const parts = partsOf(text);
  const { scheme, user, password, place, options } = parts;
  const known = SCHEMES.get(scheme);
  if (known === undefined) throw new WrongAddress();
  const hosts = place.replace(/\/+$/, '').split(',');
  if (place.includes('['))
    throw new WrongAddress(
      'the client takes no IPv6 address: give the host by name',
      'máy phải là một tên, không nhận địa chỉ IPv6',
    );
  for (const host of hosts) checkHost(host);
  if (known === 'esdb+discover' && hosts.length > 1)
    throw new WrongAddress(
      'esdb+discover:// takes one name; several hosts are esdb://a:2113,b:2113',
      'esdb+discover:// chỉ nhận một tên; nhiều máy thì ghi esdb://a:2113,b:2113',
    );
  if (user !== undefined && (user === '' || password === ''))
    throw new WrongAddress(
      'give user:password before the @, or neither',
      'hãy ghi cả người-dùng:mật-khẩu trước dấu @',
    );
  checkOptions(options, OPTIONS, spelled);
  const given = new Set(options.map(([name]) => spelled(name)));
  if (given.has('usercertfile') !== given.has('userkeyfile'))
    throw new WrongAddress(
      'the options userCertFile and userKeyFile belong together',
      'userCertFile và userKeyFile phải đi cùng nhau',
    );
  return writtenOf({ ...parts, scheme: known, place: hosts.join(',') });
}

/** The hosts of a connection string, without what must not be shown. */
export const hostsOf = (address: string): string => partsOf(address).place.replace(/\/+$/, '');
