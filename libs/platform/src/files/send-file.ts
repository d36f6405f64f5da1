import type { FileReference } from '@gongzhi/contracts';
import type { FastifyReply } from 'fastify';
import { attachmentHeader } from './file-name.ts';
import type { FileStore } from './file-store.ts';

/** Sends a stored file as a download; nothing a browser would run or sniff. */
export async function sendFile(response: FastifyReply, file: FileReference, files: FileStore): Promise<FastifyReply> {
  const content = await files.open(file.key);
  return response
    .header('content-type', file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType)
    .header('content-length', file.size)
    .header('content-disposition', attachmentHeader(file.name))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .header('repr-digest', `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`)
    .send(content);
}
