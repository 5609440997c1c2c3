import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { SetupError } from '../process/setup-error.ts';

/** The operating-system user that PostgreSQL runs as; undefined means the user that runs this process. */
export type Account = { uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root. initdb also insists on a name for its uid, so the account must be listed in
 * /etc/passwd: `postgres` where there is one, else `nobody`, else any ordinary account.
 */
export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((a) => a.name && a.uid > 0 && a.gid > 0);
  const found =
    accounts.find((a) => a.name === 'postgres') ?? accounts.find((a) => a.name === 'nobody') ?? accounts[0];
  if (!found) {
    throw new SetupError(
      'PostgreSQL cannot run as root and /etc/passwd names no other user; run Khéo as an ordinary user',
      'PostgreSQL không chạy được với quyền root và máy không có người dùng nào khác; hãy chạy bằng người dùng thường',
    );
  }
  return { uid: found.uid, gid: found.gid };
}

/** Whether `account` can enter `folder`, asked of the kernel itself: modes, ACLs and mounts all count. */
export function canEnter(account: Account, folder: string): boolean {
  if (!account) return true;
  const probe = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...account,
    cwd: '/',
    env: {},
    stdio: 'ignore',
  });
  return probe.status === 0;
}
