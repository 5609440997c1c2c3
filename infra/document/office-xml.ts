import type { Fault } from './fault.ts';
import { isSafeLink, leadsOut } from './links.ts';
import { fieldsRun, formulasRun } from './office-fields.ts';

/** What parts are said to be, by their content types or by how others refer to them (ECMA-376, MS-OFFMACRO). */
const ACTIVE_TYPE =
  /macroEnabled|vbaProject|vbaData|activeX|oleObject|macrosheet|ms-office\.legacyDocTextInfo|\.connections\+xml|queryTable|webextension|sun\.star\.oleobject/i;
const ACTIVE_RELATION =
  /\/(vbaProject|wordVbaData|oleObject|externalLink|externalLinkPath|attachedTemplate|control|activeXControlBinary|xlMacrosheet|frame|subDocument|aFChunk|connections|queryTable|extensibility|webextension|webextensiontaskpanes|keyMapCustomizations|attachedToolbars|mailMergeSource|mailMergeHeaderSource|recipientData|dialogsheet)$/i;
/** The template of the own profile, which Word names of its own accord. */
const OWN_TEMPLATE = /^file:\/\/\/[a-z]:[^:]*[\\/]Normal\.dotm$/i;
/** What runs on an event or asks another program: in slides, and in OpenDocument. */
const ACTIVE_XML =
  /ppaction:\/\/(?!hlinkshowjump|hlinksldjump|customshow|noaction|media)|vnd\.sun\.star\.script:|<script:event-listener|<office:dde-source|<text:dde-connection|office:dde-application|<draw:(?:applet|plugin|floating-frame)\b|<(?:svg:)?script\b/i;

/** What is wrong with a part that is XML, by what it says. */
export function xmlFault(name: string, content: Buffer): Fault | undefined {
  const xml = xmlText(content);
  if (xml === undefined) return 'CODED';
  if (name === '[Content_Types].xml') return ACTIVE_TYPE.test(xml) ? 'ACTIVE' : undefined;
  if (name === 'META-INF/manifest.xml')
    return /:encryption-data\b/.test(xml) ? 'LOCKED' : ACTIVE_TYPE.test(xml) ? 'ACTIVE' : undefined;
  const runs = /\.rels$/i.test(name)
    ? relationsOf(xml).some(isActive)
    : ACTIVE_XML.test(xml) || fieldsRun(xml) || formulasRun(xml) || openDocumentLeadsOut(xml);
  return runs ? 'ACTIVE' : undefined;
}

type Relation = Record<'Type' | 'Target' | 'TargetMode', string>;

const relationsOf = (xml: string): Relation[] =>
  [...xml.matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)].map(([, attributes = '']) => {
    const given = (name: keyof Relation) =>
      new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`).exec(attributes)?.[1] ?? '';
    return { Type: given('Type'), Target: given('Target'), TargetMode: given('TargetMode') };
  });

/** Only a link that somebody follows may lead out of the paper; whatever else does is fetched on opening. */
function isActive({ Type, Target, TargetMode }: Relation): boolean {
  if (/\/attachedTemplate$/i.test(Type) && OWN_TEMPLATE.test(Target)) return false;
  if (ACTIVE_RELATION.test(Type)) return true;
  if (TargetMode.toLowerCase() !== 'external') return false;
  return !/\/hyperlink$/i.test(Type) || !isSafeLink(Target);
}

/** In OpenDocument whatever bears a link follows it on opening, but for links in a text, and the name of the template. */
function openDocumentLeadsOut(xml: string): boolean {
  return [...xml.matchAll(/<([\w:-]+)\b[^>]*\bxlink:href\s*=\s*"([^"]*)"/g)].some(
    ([, element = '', target = '']) => {
      if (element === 'meta:template') return false;
      if (/^(?:text:a|draw:a|office:event-listeners)$/.test(element)) return !isSafeLink(target);
      return leadsOut(target);
    },
  );
}

/**
 * As programs read it: in whichever of the two encodings, its characters written out, quotes alike, without comments. Undefined:
 * in another encoding, or with words of its own that stand for others.
 */
function xmlText(content: Buffer): string | undefined {
  const wide = content[0] === 0xff && content[1] === 0xfe;
  const swapped = content[0] === 0xfe && content[1] === 0xff;
  const text = wide
    ? content.toString('utf16le', 2)
    : swapped
      ? Buffer.from(content.subarray(2, content.length - (content.length % 2)))
          .swap16()
          .toString('utf16le')
      : content.toString('utf8');
  const declared = /^\ufeff?\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
  if (declared && !/^(?:utf-?8|utf-?16(?:le|be)?|us-ascii|ascii|iso-8859-1)$/i.test(declared))
    return undefined;
  if (text.includes('\0') || /<!ENTITY/i.test(text)) return undefined;
  return text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, characters: string) => characters.replaceAll('<', '&lt;'))
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (all, hex?: string, decimal?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replaceAll("'", '"');
}
