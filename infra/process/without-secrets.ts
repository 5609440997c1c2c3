/**
 * A text with what may be a password taken out: in addresses whatever stands before the `@`. Also where a client has cut
 * the address at an `@` of the password, and names what is left of it as a host (`dns:rest@host`).
 */
export const withoutSecrets = (text: string) =>
  text
    .replaceAll(/\b([a-z][a-z0-9+.-]*:(?:\/\/)?)[^\s"'<>]*@/gi, '$1…@')
    .replaceAll(/\b(password|passwd|pwd)=[^\s&"']+/gi, '$1=…');
