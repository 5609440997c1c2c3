import type { ReactNode } from 'react';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'calm';

/** A short state; its words and sign carry the meaning, the colour only helps. */
export function Tag({ tone = 'calm', icon, children, title }: TagProps) {
  return (
    <span className="tag" data-tone={tone} title={title}>
      {icon}
      {children}
    </span>
  );
}

interface TagProps {
  tone?: Tone;
  icon?: ReactNode;
  title?: string;
  children: ReactNode;
}
