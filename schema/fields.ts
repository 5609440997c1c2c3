import { z } from 'zod';
import { isCivilDate, isInstant } from './civil-date.ts';
import { cleanText } from './text.ts';

/** No control characters but the line break: PostgreSQL cannot hold U+0000, and nobody can read the others. */
const CONTROL = /[^\P{Cc}\n]/u;

/** Bounded text, normalised on the way in. A stored event of 1 MiB at most needs every text bounded. */
export const text = (max: number) =>
  z
    .string()
    // Before cleaning, spare room for what cleaning removes; the limit told is the one that holds after it.
    .superRefine((raw, context) => {
      if (raw.length > max * 4)
        context.addIssue({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: raw });
    })
    .transform(cleanText)
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .refine((value) => value.isWellFormed() && !CONTROL.test(value), 'malformed'),
    );

// The messages of refinements and patterns are tokens: schema/invalid-input.ts words them for people.
export const civilDate = z.string().refine(isCivilDate, 'no-such-day');
/** ISO 8601 UTC with milliseconds. */
export const instant = z.string().refine(isInstant, 'no-such-instant');
export const year = z.int().min(2020).max(2100);
/** Whole, not negative; thousands of the largest still sum below 2^53, beyond which a sum is not exact. */
export const MOST_QUANTITY = 1_000_000_000_000;
export const quantity = z.int().min(0).max(MOST_QUANTITY);
export const uuid = z.uuid().transform((value) => value.toLowerCase());
/** What `uuid` makes of every UUID that it takes. */
export const UUID =
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|0{8}(?:-0{4}){3}-0{12}|f{8}(?:-f{4}){3}-f{12})$/;
export const ORGANIZATION_CODE = /^(VN|\d{2}|\d{5})$/;
/** Official code of the General Statistics Office, or VN for the country. */
export const organizationCode = z.string().regex(ORGANIZATION_CODE, 'organization-code');
export const CAMPAIGN_ID = /^(VN|\d{2}|\d{5})-\d{4}$/;
/** `<organization>-<year>` */
export const campaignId = z.string().regex(CAMPAIGN_ID, 'campaign-id');
/** A short key inside its parent: `T1`, `UNIT_REGISTRATION`. */
export const key = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/, 'key');
/** A key that people may choose inside a model: `goi-1`, `tuyen-duong`. */
export const slug = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'slug');

/** A paper behind a fact. The content itself is stored by its hash, never in an event. */
export const document = z.strictObject({
  title: text(300),
  number: text(60).optional(),
  issuedOn: civilDate.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'sha256')
    .optional(),
});
export type Document = z.infer<typeof document>;
export const evidence = z.array(document).max(20);
