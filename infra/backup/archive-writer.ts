import { promisify } from 'node:util';
import { zstdCompress } from 'node:zlib';
import { SUMS, sumOf } from './manifest.ts';
import { beginPartFile } from './part-file.ts';
import { END_OF_TAR, headerOf, padding } from './tar.ts';

const compress = promisify(zstdCompress);

export interface ArchiveWriter {
  add(name: string, content: Uint8Array): Promise<void>;
  /** Lines as compressed entries of some megabytes, named by `nameOf` their number; returns how many lines there were. */
  addLines(pages: AsyncIterable<string[]>, nameOf: (n: number) => string): Promise<number>;
  readonly bytes: number;
  /** With the sums of all that was added. */
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

/** Characters of lines in one entry, before they are compressed; a single line may be longer. */
const PART = 2 * 1024 * 1024;

/** @throws SetupError as `beginPartFile` does, here and whenever something is written. */
export async function beginArchive(path: string, madeAt: number): Promise<ArchiveWriter> {
  const file = await beginPartFile(path);
  const sums: string[] = [];

  async function add(name: string, content: Uint8Array): Promise<void> {
    await file.write(headerOf({ name, size: content.length }, madeAt));
    await file.write(content);
    await file.write(Buffer.alloc(padding(content.length)));
    sums.push(`${sumOf(content)}  ${name}\n`);
  }

  return {
    add,
    async addLines(pages, nameOf) {
      let [lines, part, length] = [0, [] as string[], 0];
      let [n, adding] = [0, Promise.resolve()];
      // One part is compressed and written while the next is read.
      const send = async () => {
        const text = part.join('');
        [part, length] = [[], 0];
        await adding;
        const name = nameOf(n);
        n += 1;
        adding = compress(text).then((packed) => add(name, packed));
        adding.catch(() => {}); // awaited before the next
      };
      for await (const page of pages) {
        for (const line of page) {
          part.push(`${line}\n`);
          length += line.length;
          if (length >= PART) await send();
        }
        lines += page.length;
      }
      if (part.length > 0) await send();
      await adding;
      return lines;
    },
    get bytes() {
      return file.bytes;
    },
    async finish() {
      await add(SUMS, Buffer.from(sums.join('')));
      await file.write(END_OF_TAR);
      await file.finish();
    },
    abandon: file.abandon,
  };
}
