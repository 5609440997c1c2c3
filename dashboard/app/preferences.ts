type Preference = 'language' | 'identity';

/** What this browser remembers; nothing when storage is forbidden. */
export function recall(name: Preference): string | null {
  try {
    return localStorage.getItem(`kheo.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: Preference, value: string): void {
  try {
    localStorage.setItem(`kheo.${name}`, value);
  } catch {
    // A private window may refuse: the choice then lasts for this page only.
  }
}
