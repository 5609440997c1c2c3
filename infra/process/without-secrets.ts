/**
 * A text with what may be a password taken out: in addresses whatever stands before the `@`. Also where a client has cut
 * the address at an `@` of the password, and names what is left of it as a host (`dns:rest@host`); and what a request signs itself with.
 */
export const withoutSecrets = (text: string) =>
  shortened(text)
    .replaceAll(/\b([a-z][a-z0-9+.-]{0,20}:(?:\/\/)?)[^\s"'<>]{0,1000}@/gi, '$1…@')
    .replaceAll(/\b(password|passwd|pwd)=[^\s&"']+/gi, '$1=…')
    .replaceAll(/\b(Basic|Bearer) [\w+/=.~-]+/g, '$1 …');

/** Of one line of a log. What a message repeats may be of any length, and the patterns above look ahead from every letter. */
const MOST_CHARACTERS = 10_000;

/** Cut where a word ends: what is left of an address without its `@` would not be known for one. */
function shortened(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const end = text.lastIndexOf(' ', MOST_CHARACTERS);
  return `${text.slice(0, Math.max(end, 0))} …`;
}
