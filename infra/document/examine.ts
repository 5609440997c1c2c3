import type { FileHandle } from 'node:fs/promises';
import type { MediaType } from '../../schema/document/vocabulary.ts';
import type { Message } from '../../schema/refusal.ts';
import type { Fault } from './fault.ts';
import { filmFault, photographFault } from './iso-media.ts';
import { mediaTypeOf } from './media-type.ts';
import { ODT, officeFault } from './office.ts';
import { pdfFault } from './pdf.ts';
import { jpegFault, pngFault, webpFault } from './pictures.ts';
import { wayOutOf, wordsOf } from './ways-out.ts';
import { readAt } from './zip-directory.ts';

const FAULTS: Partial<Record<MediaType, (bytes: Buffer) => Fault | undefined>> = {
  'application/pdf': pdfFault,
  'image/jpeg': jpegFault,
  'image/png': pngFault,
  'image/webp': webpFault,
  'image/heic': photographFault,
  'video/mp4': filmFault,
  'video/quicktime': filmFault,
};

/** What an upload is, or why it is not kept and what to do. A content has 20 MB at most, and is looked at as a whole. */
export async function examine(
  file: FileHandle,
  size: number,
): Promise<{ mediaType: MediaType } | { refusal: Message }> {
  const mediaType = await mediaTypeOf(file, size);
  if (!mediaType) return { refusal: wayOutOf(await readAt(file, 0, 32)) };
  const office = mediaType.startsWith('application/vnd.openxmlformats') || mediaType === ODT;
  const fault = office
    ? await officeFault((position, length) => readAt(file, position, length), size)
    : FAULTS[mediaType]?.(await readAt(file, 0, size));
  return fault ? { refusal: wordsOf(fault, mediaType) } : { mediaType };
}
