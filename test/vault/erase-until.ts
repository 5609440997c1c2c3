import { type KeyFiles, keyFiles } from '../../infra/vault/key-files.ts';
import { openVault } from '../../infra/vault/vault.ts';

/** Where an erasure may be cut off: before and after each thing that it does to the files of the key. */
export const STEPS = [
  'before writeNext',
  'after writeNext',
  'before wipe',
  'after wipe',
  'after promote',
] as const;

const die = () => process.kill(process.pid, 'SIGKILL');

/** As `keyFiles`, in a process that is killed with -9 at `step`. */
function until(file: string, step: string): KeyFiles {
  const files = keyFiles(file);
  const dying =
    <Args extends unknown[]>(name: string, work: (...args: Args) => void) =>
    (...args: Args) => {
      if (step === `before ${name}`) die();
      work(...args);
      if (step === `after ${name}`) die();
    };
  return {
    ...files,
    writeNext: dying('writeNext', files.writeNext),
    wipe: dying('wipe', files.wipe),
    promote: dying('promote', files.promote),
  };
}

// Run as a program: URL of the database, file of the key, step, person.
const [url, file, step, person] = process.argv.slice(2);
if (url && file && step && person) {
  const vault = await openVault(url, { file }, until(file, step));
  await vault.erase(person);
  throw new Error(`${step} never came`);
}
