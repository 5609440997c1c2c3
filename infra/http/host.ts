import type { IncomingMessage } from 'node:http';

export const NO_HOST =
  'The Host header names no host, or another than the address (tên máy chủ không hợp lệ)';

/** A name or an address, and perhaps a port: what reads it further on expects no less. */
const HOST = /^(?:[\w.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::(\d{1,5}))?$/i;
const LARGEST_PORT = 65_535;

/** Whether a request says once, and everywhere alike, for whom it is (RFC 9112 §3.2); one of HTTP/1.0 need not say it. */
export function namesOneHost({ headers, rawHeaders, url = '' }: IncomingMessage): boolean {
  const { host } = headers;
  if (host === undefined) return true;
  if (rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length > 1) return false;
  const found = HOST.exec(host);
  if (!found || Number(found[1] ?? 0) > LARGEST_PORT) return false;
  // The whole address in place of the path, as proxies are asked: what it says counts, not the header.
  return (
    url.startsWith('/') || url === '*' || (URL.canParse(url) && new URL(url).host === host.toLowerCase())
  );
}
