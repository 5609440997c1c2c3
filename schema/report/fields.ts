import { z } from 'zod';
import { civilDate, text } from '../fields.ts';

/** What people write: I leadership, II results, III assessment, IV tasks ahead, V proposals. */
export const sections = z.strictObject({
  leadership: text(6000).optional(),
  results: text(10_000).optional(),
  assessment: z
    .strictObject({
      strengths: text(3000).optional(),
      weaknesses: text(3000).optional(),
      causes: text(3000).optional(),
      lessons: text(3000).optional(),
    })
    .optional(),
  tasks: text(5000).optional(),
  proposals: text(4000).optional(),
});
export type Sections = z.infer<typeof sections>;

export const period = z.strictObject({ from: civilDate, to: civilDate });
export const reason = text(2000);
export const number = text(60);
/** Office or position, never a person's name. */
export const position = text(250);
