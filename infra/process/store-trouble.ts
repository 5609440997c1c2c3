import { connect as connectTls } from 'node:tls';
import { status as Code } from '@grpc/grpc-js';
import { reasonOf } from './patiently.ts';

type Words = [english: string, vietnamese: string];

/** What waiting does not mend, by how the client, Node.js and OpenSSL say it, and what to do about it. */
const LASTING: [pattern: RegExp, ...Words][] = [
  [
    /unable to verify the first certificate|self.signed certificate|unable to get (?:local )?issuer/i,
    'nobody whom this machine trusts has signed its certificate: name the certificate of its authority with the option tlsCaFile=/path/ca.crt',
    'máy này không tin nơi cấp chứng chỉ của kho: hãy thêm tùy chọn tlsCaFile=/đường/dẫn/ca.crt',
  ],
  [
    /altnames/i,
    'its certificate is for other names than the one in the address: write one of those',
    'chứng chỉ của kho cấp cho tên khác với tên trong địa chỉ: hãy ghi đúng tên đó',
  ],
  [
    /certificate has expired/i,
    'its certificate has expired: renew it there (or set the clock of this machine)',
    'chứng chỉ của kho đã hết hạn: hãy gia hạn ở máy chủ (hoặc chỉnh đồng hồ máy này)',
  ],
  [
    /certificate is not yet valid/i,
    'its certificate is not valid yet: set the clock of this machine, or of the one that made it',
    'chứng chỉ của kho chưa có hiệu lực: hãy chỉnh đồng hồ máy này hoặc máy đã cấp chứng chỉ',
  ],
  [
    /wrong version number|tls_validate_record_header|packet length too long/i,
    'it speaks no TLS: add the option tls=false, or give it a certificate',
    'kho không dùng TLS: hãy thêm tùy chọn tls=false, hoặc cấp chứng chỉ cho kho',
  ],
  [
    /speaks TLS/,
    'it speaks TLS: take the option tls=false away, and name its authority with tlsCaFile=/path/ca.crt',
    'kho dùng TLS: hãy bỏ tùy chọn tls=false và chỉ chứng chỉ bằng tlsCaFile=/đường/dẫn/ca.crt',
  ],
  [
    /certificate|SSL|TLS/i,
    'check its certificates and the options of TLS',
    'hãy kiểm tra chứng chỉ và các tùy chọn TLS',
  ],
];

const NO_USER: Words = [
  'it asks for a user: write esdb://user:password@host …',
  'kho yêu cầu người dùng: hãy ghi esdb://người-dùng:mật-khẩu@máy …',
];
const WRONG_PASSWORD: Words = [
  'user or password is wrong, or the user is disabled there',
  'sai người dùng hoặc mật khẩu, hoặc người dùng đã bị khóa',
];
const MAY_NOT_READ: Words = [
  'this user may not read $all: an administrator of the store grants it once, see “A user for Khéo” in docs/running.md',
  'người dùng này chưa được đọc $all: quản trị kho cấp quyền một lần, xem “A user for Khéo” trong docs/running.md',
];
const ELSE: Words = [
  'check user and password, the right to read $all, and TLS',
  'hãy kiểm tra người dùng, mật khẩu, quyền đọc $all và TLS',
];

/** What to do about a store that answers, and not as it should; undefined where it may be only coming up. */
export function adviceOn(cause: unknown, hasUser: boolean): Words | undefined {
  const { message } = cause as Error;
  const code = codeOf(cause);
  const denied = code === Code.PERMISSION_DENIED || /Access Denied/i.test(message);
  if (code === Code.UNAUTHENTICATED || /UNAUTHENTICATED|Unauthenticated/.test(message))
    return hasUser ? WRONG_PASSWORD : NO_USER;
  if (denied) return hasUser ? MAY_NOT_READ : NO_USER;
  const [, ...words] = LASTING.find(([pattern]) => pattern.test(reasonOf(cause))) ?? [];
  if (words.length === 2) return words as Words;
  return isComingUp(message) ? undefined : ELSE;
}

/** The client wraps what gRPC said, and keeps its code within. */
const codeOf = (cause: unknown) =>
  (cause as { code?: unknown; _raw?: { code?: unknown } })._raw?.code ?? (cause as { code?: unknown }).code;

/** Nobody there, starting, electing, or silent. */
const isComingUp = (message: string) =>
  /UNAVAILABLE|Unavailable|did not answer|Failed to discover|Not ?Ready|not leader|Timeout|DEADLINE|CANCELLED|ABORTED|ECONN|dropped/i.test(
    message,
  );

const HANDSHAKE_MS = 1_000;

/** Whether a server there shakes hands in TLS, whosever certificate it shows: nothing is sent to it. */
export function speaksTls(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectTls({ host, port, rejectUnauthorized: false, ALPNProtocols: ['h2'] });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(HANDSHAKE_MS, () => end(false));
    socket.once('secureConnect', () => end(true));
    socket.once('error', () => end(false));
  });
}
