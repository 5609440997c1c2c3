/** A component of a calendar as RFC 5545 has it: properties in their order, components within. */
export interface Component {
  name: string;
  properties: { name: string; parameters: Record<string, string>; value: string }[];
  components: Component[];
}

/** Reads a calendar strictly: throws on a bare line end, a line of more than 75 octets, and unpaired components. */
export function parseCalendar(text: string): Component {
  if (!text.endsWith('\r\n')) throw new Error('the last line is not ended');
  const physical = text.slice(0, -2).split('\r\n');
  const lines: string[] = [];
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare line end in ${JSON.stringify(line)}`);
    if (Buffer.byteLength(line) > 75) throw new Error(`more than 75 octets: ${line}`);
    if (!line.isWellFormed() || line.includes('\uFFFD')) throw new Error(`a character is cut: ${line}`);
    if (!line.startsWith(' ')) lines.push(line);
    else lines.push(`${lines.pop()}${line.slice(1)}`);
  }
  const top: Component = { name: '', properties: [], components: [] };
  const open = [top];
  for (const line of lines) {
    const match = /^([A-Z-]+)((?:;[A-Z-]+=[^;:"]+)*):(.*)$/.exec(line);
    if (!match) throw new Error(`no property: ${line}`);
    const [, name = '', rest = '', value = ''] = match;
    const inner = open.at(-1) as Component;
    if (name === 'BEGIN') {
      const component = { name: value, properties: [], components: [] };
      inner.components.push(component);
      open.push(component);
    } else if (name === 'END') {
      if (open.pop()?.name !== value) throw new Error(`${value} ends where it is not open`);
    } else {
      const parameters = Object.fromEntries(
        rest
          .split(';')
          .slice(1)
          .map((each) => each.split('=')),
      );
      inner.properties.push({ name, parameters, value });
    }
  }
  if (open.length !== 1 || top.components.length !== 1) throw new Error('the calendar is not closed');
  return top.components[0] as Component;
}

const UNESCAPED: Record<string, string> = { n: '\n', N: '\n' };

/** The one property of this name, as plain text. */
export function textOf({ properties }: Component, name: string): string | undefined {
  const found = properties.filter((each) => each.name === name);
  if (found.length > 1) throw new Error(`${name} comes ${found.length} times`);
  const raw = found[0]?.value;
  if (raw !== undefined && /(?<!\\)(?:\\\\)*[;,]/.test(raw)) throw new Error(`a bare mark in ${raw}`);
  return raw?.replace(/\\(.)/g, (_, mark: string) => UNESCAPED[mark] ?? mark);
}
