import type { FileReference } from '@gongzhi/contracts';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../pipeline/refusal.ts';
import { acceptedContent } from './accepted-content.ts';
import type { FileStore } from './file-store.ts';

/** Bytes one upload may have. */
export const uploadLimit = 20 * 1024 * 1024;

/**
 * Takes a multipart upload: the file is checked (type by content, size), stripped of metadata, stored, and its reference put into the
 * input under the operation's upload field. Other parts become input fields.
 */
export async function receiveUpload(request: FastifyRequest, field: string, files: FileStore): Promise<Record<string, unknown>> {
  if (!request.isMultipart()) throw new Refusal('UNSUPPORTED_FILE');
  const input: Record<string, unknown> = {};
  let stored: FileReference | undefined;
  for await (const part of request.parts({ limits: { fileSize: uploadLimit, files: 1, fields: 20 } })) {
    if (part.type === 'field') input[part.fieldname] = part.value;
    else {
      const content = await part.toBuffer().catch(() => undefined);
      if (!content || part.file.truncated) throw new Refusal('TOO_LARGE', { limit: `${uploadLimit / 1024 / 1024} MiB` });
      const accepted = await acceptedContent(content);
      stored = await files.put({ name: safeName(part.filename), ...accepted });
    }
  }
  return { ...input, ...(stored ? { [field]: stored } : {}) };
}

/** A name without any path or control characters, at most 120 characters. */
const safeName = (name: string): string => (name.split(/[/\\]/).pop() ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '').slice(-120) || 'file';
