import { useEffect } from 'react';

/** The tab's title, most telling part first. */
export function useTitle(...parts: (string | undefined)[]): void {
  const title = [...parts.filter(Boolean), 'Khéo'].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
