import type { Config } from '../process/config.ts';
import { isKeyOf, keyKnownAs, keySourceOf } from '../vault/master-key.ts';

/** The key with this fingerprint, and whether it was given to us; undefined where an installation has none such. */
export function findKey(config: Config, wanted: string): { key: string; given: boolean } | undefined {
  const key = keyKnownAs(Buffer.from(wanted, 'hex'), keySourceOf(config));
  return key && { key: key.toString('hex'), given: config.vaultKey !== undefined };
}

export const fits = (key: string, wanted: string): boolean =>
  isKeyOf(Buffer.from(key, 'hex'), Buffer.from(wanted, 'hex'));

/** As a key file holds it. */
export const keyFile = (key: string): Buffer => Buffer.from(`${key}\n`);
