/**
 * A text with what may be a password taken out: in addresses whatever stands before the `@`. Also where a client has cut
 * the address at an `@` of the password, and names what is left of it as a host (`dns:rest@host`).
 */
export const withoutSecrets = (text: string) =>
  shortened(text)
    .replaceAll(/\b([a-z][a-z0-9+.-]{0,20}:(?:\/\/)?)[^\s"'<>]{0,1000}@/gi, '$1…@')
    .replaceAll(/\b(password|passwd|pwd)=[^\s&"']+/gi, '$1=…');

/** Of one line of a log. What a message repeats may be of any length, and the patterns above look ahead from every letter. */
const MOST_CHARACTERS = 10_000;

const shortened = (text: string) =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)} …` : text;
