/** A message for people in Vietnamese, and the same in English. */
export interface Message {
  vi: string;
  en: string;
}

/** Why a command was not carried out: a value, never an exception. */
export interface Refusal {
  /** Stable, upper-case; clients may branch on it. */
  code: string;
  /** The rule that refuses, such as `R-03`; absent for input of the wrong shape. */
  rule?: string;
  /** The offending input, from the command's data down: `['goals', '1', 'target']`. */
  path: string[];
  /** What happened, and the way out. */
  message: Message;
}

export function refusal(
  code: string,
  rule: string | undefined,
  path: (string | number)[],
  vi: string,
  en: string,
): Refusal {
  return { code, ...(rule ? { rule } : {}), path: path.map(String), message: { vi, en } };
}
