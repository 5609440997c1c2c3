import { z } from 'zod';
import { document, text } from '../fields.ts';
import { TASK_RATINGS } from '../recognition/vocabulary.ts';

/** Office or position, such as “Bí thư chi bộ thôn 3”: never a name. */
export const position = text(250);

const PHONE = /^\+?\d{8,15}$/;

/** Digits, with the country's code or without; spaces, dots, hyphens and brackets are dropped. */
export const phone = z
  .string()
  .max(40)
  .transform((raw) => raw.replace(/[\s.()-]/g, ''))
  .pipe(z.string().regex(PHONE, 'phone'));

export const fullName = text(120);
export const note = text(1000);
export const reason = text(2000);
export const rating = z.enum(TASK_RATINGS);

/** The paper that an erasure rests on: without a title, which would often name the person. */
export const erasureDocument = document.omit({ title: true });
