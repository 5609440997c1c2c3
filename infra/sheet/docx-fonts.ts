import type { Package } from './package.ts';
import { readXml } from './xml.ts';

interface Style {
  basedOn?: string | undefined;
  font?: string | undefined;
}

const MAX_STYLES = 10_000;

/** The fonts that styles of paragraphs bring, where a piece of text names none. */
export async function readFonts(
  pack: Package,
  part: string,
): Promise<{ of(style: string | undefined): string | undefined }> {
  const chunks = pack.read(`${part.slice(0, part.lastIndexOf('/') + 1)}styles.xml`);
  const styles = new Map<string, Style>();
  let usual: string | undefined;
  let [current, standard] = ['', ''];
  if (chunks)
    await readXml(chunks, {
      open(name, attribute) {
        if (name === 'style') {
          current = attribute('type') === 'paragraph' ? (attribute('styleId') ?? '') : '';
          if (/^(1|true)$/.test(attribute('default') ?? '')) standard ||= current;
          if (current && styles.size < MAX_STYLES) styles.set(current, {});
        } else if (name === 'basedOn')
          Object.assign(styles.get(current) ?? {}, { basedOn: attribute('val') });
        else if (name === 'rFonts') {
          const font = attribute('ascii') ?? attribute('hAnsi');
          if (current) Object.assign(styles.get(current) ?? {}, { font });
          else usual ??= font;
        }
      },
      close(name) {
        if (name === 'style') current = '';
      },
    });
  return {
    of(style) {
      let at: string | undefined = style ?? standard;
      for (let depth = 0; at !== undefined && depth < 10; depth += 1) {
        const found: Style | undefined = styles.get(at);
        if (found?.font) return found.font;
        at = found?.basedOn;
      }
      return usual;
    },
  };
}
