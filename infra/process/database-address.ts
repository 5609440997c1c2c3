import { anyText, checkOptions, oneOf, partsOf, pemFile, type Rule, WrongAddress } from './address-parts.ts';

/** Those that the driver reads and that mean something to us. */
const OPTIONS: Record<string, Rule> = {
  sslmode: oneOf('disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'),
  sslrootcert: pemFile,
  sslcert: pemFile,
  sslkey: pemFile,
  ssl: oneOf('true', 'false'),
  uselibpqcompat: oneOf('true', 'false'),
  application_name: anyText,
  options: anyText,
};

/** A name, an address of either kind, or a percent-encoded folder of sockets; then the database. */
const PLACE = /^(?:[\w.%-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:\/[^/?#@]*)?$/i;

/**
 * Checks a connection string of PostgreSQL before the driver sees it, which passes over what it does not know.
 * @returns it as it is. @throws WrongAddress
 */
export function readDatabaseAddress(text: string): string {
  const { scheme, place, options } = partsOf(text);
  if (scheme !== 'postgres' && scheme !== 'postgresql') throw new WrongAddress();
  if (!PLACE.test(place) || !URL.canParse(text)) throw new WrongAddress();
  checkOptions(options, OPTIONS);
  return text;
}
