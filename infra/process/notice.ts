/** Trouble whose message says all that there is to know: where in the program it was noticed tells nobody anything. */
export class Notice extends Error {
  override name = 'Notice';
}
