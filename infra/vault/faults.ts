/** The vault has no key for a person whom the log knows and did not erase. No new one is ever made: it would open nothing. */
export class KeyMissing extends Error {
  override name = 'KeyMissing';
  readonly subject: string;

  constructor(subject: string) {
    super(`the vault has no key for person ${subject}: restore the vault from its backup`);
    this.subject = subject;
  }
}

/** The master key was changed for one that this process was not given. */
export class KeyChanged extends Error {
  override name = 'KeyChanged';

  constructor() {
    super(
      'the key of this process is no longer the one of the vault: give it the new one (KHEO_VAULT_KEY, or the file of the node that changed it)',
    );
  }
}

/** The log says that this person's data is erased, and the vault knows it. */
export class KeyErased extends Error {
  override name = 'KeyErased';
}
