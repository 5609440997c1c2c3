import { isSafeLink } from './links.ts';

/** Fields that fetch from another program or file, or run something (ECMA-376 part 1, 17.16). */
const ACTIVE_FIELD =
  /^\s*(?:DDE|DDEAUTO|INCLUDE|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|EMBED|MACROBUTTON|DATABASE|RD|MERGEDATA|CONTROL|HTMLACTIVEX)\b/i;
/** Letters by their numbers, of which a field can be made. */
const SPELLED_OUT = /^\s*QUOTE\s+\d/i;
const FIELD_PARTS =
  /<(?:\w+:)?fldChar\b[^>]*fldCharType\s*=\s*"(begin|end)"|<(?:\w+:)?instrText\b[^>]*>([^<]*)|<(?:\w+:)?fldSimple\b[^>]*:instr\s*=\s*"([^"]*)"/g;

/** Whether a field of a text runs or fetches something; its name may be spread over runs, or be made by a field within. */
export function fieldsRun(xml: string): boolean {
  const open = [''];
  const done: string[] = [];
  for (const [, mark, code, simple] of xml.matchAll(FIELD_PARTS)) {
    const outer = open.at(-1) as string;
    // A name that the field within computes.
    if (mark === 'begin' && open.length > 1 && /^\s*\w*$/.test(outer)) return true;
    if (mark === 'begin') open.push('');
    else if (mark === 'end' && open.length > 1) done.push(open.pop() as string);
    else if (simple !== undefined) done.push(simple);
    else open[open.length - 1] = outer + (code ?? '');
  }
  return [...done, ...open].map(unquoted).some(runs);
}

const runs = (field: string) => ACTIVE_FIELD.test(field) || SPELLED_OUT.test(field) || leadsAstray(field);

function leadsAstray(field: string): boolean {
  const target = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]+))/i.exec(field);
  return target !== null && !isSafeLink(target[1] ?? target[2] ?? '');
}

/** Formulas that ask the web or another program. */
const ACTIVE_FORMULA = /(?:\b|_)(?:WEBSERVICE|IMAGE|DDE|RTD|CALL|REGISTER(?:\.ID)?|EXEC|REQUEST)\s*\(/i;
/** Whatever a link is made of, it is to be seen where it leads. */
const LINKED = /\bHYPERLINK\s*\((?!\s*"(?:https?:\/\/|www\.|mailto:|tel:|sms:|#))/i;
/** `cmd|'/c calc'!A0`, with whatever stands between quotes gone. */
const ASKED = /\|[^\s!,;()]*!/;

export const formulasRun = (xml: string): boolean =>
  [...xml.matchAll(/<(?:\w+:)?f\b[^>]*>([^<]*)|:formula\s*=\s*"([^"]*)"/g)].some(([, cell, attribute]) => {
    const formula = unquoted(cell ?? attribute ?? '');
    const bare = formula.replace(/"[^"]*"|'[^']*'/g, '""');
    return ACTIVE_FORMULA.test(bare) || ASKED.test(bare.replaceAll('""', '')) || LINKED.test(formula);
  });

const unquoted = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
