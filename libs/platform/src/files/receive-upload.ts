import type { MultipartFile } from '@fastify/multipart';
import type { Language } from '@gongzhi/contracts';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../pipeline/refusal.ts';
import { acceptedContent } from './accepted-content.ts';
import { safeName } from './file-name.ts';
import type { FileStore } from './file-store.ts';

/** Bytes one upload may have. */
export const uploadLimit = 20 * 1024 * 1024;
const fieldLimit = 100 * 1024;
const limits = { files: 1, fields: 20, fieldSize: fieldLimit, headerPairs: 20 };

/** What came in a multipart request. */
export interface Upload {
  /** The parts as input fields, the file's reference under the operation's upload field. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Takes the stored file back, unless a repetition of the request may refer to it; `never`: no earlier one can have been taken either. */
  withdraw(never?: boolean): Promise<void>;
}

/**
 * Takes a multipart upload: the file is checked (type by content, size), stripped of metadata, stored, and its reference put into the
 * input under the operation's upload field, where nothing else ever comes from the request. Nothing is stored before all parts are read.
 *
 * @param repeatable the caller's idempotency key: sent again, the same file gets the same reference
 * @param most bytes it may have
 */
export async function receiveUpload(request: FastifyRequest, field: string, files: FileStore, { language, repeatable, most = uploadLimit }: { language: Language; repeatable?: string | undefined; most?: number | undefined }): Promise<Upload> {
  if (!request.isMultipart()) throw new Refusal('UNSUPPORTED_FILE');
  const { fields, file } = await readParts(request, { language, field, most });
  const stored = file && (await files.put({ name: file.name, ...(await acceptedContent(file.content)), repeatable }));
  return {
    input: { ...fields, [field]: stored },
    withdraw: async (never = false) => {
      if (stored && (never || repeatable === undefined)) await files.remove(stored.key);
    },
  };
}

interface Parts {
  readonly fields: Record<string, unknown>;
  readonly file: { name: string; content: Uint8Array } | undefined;
}

async function readParts(request: FastifyRequest, { language, field, most }: { language: Language; field: string; most: number }): Promise<Parts> {
  const fields: Record<string, unknown> = {};
  let file: Parts['file'];
  try {
    for await (const part of request.parts({ limits: { ...limits, fileSize: most } })) {
      if (part.type === 'file') file = { name: safeName(part.filename), content: await contentOf(part, most) };
      else if (part.valueTruncated) throw tooLarge(`${fieldLimit / 1024} KiB`);
      else fields[part.fieldname] = part.value;
    }
  } catch (error) {
    throw refusalOf(error as Error & { code?: string }, { language, field, most });
  }
  return { fields, file };
}

async function contentOf(part: MultipartFile, most: number): Promise<Uint8Array> {
  const content = await part.toBuffer();
  if (part.file.truncated) throw tooLarge(`${most / 1024 / 1024} MiB`);
  return content;
}

const tooLarge = (limit: string): Refusal => new Refusal('TOO_LARGE', { limit });

function refusalOf(error: Error & { code?: string }, { language, field, most }: { language: Language; field: string; most: number }): Refusal {
  if (error instanceof Refusal) return error;
  if (error.code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge(`${most / 1024 / 1024} MiB`);
  const fault = error.code?.endsWith('_LIMIT') ? 'too_many' : 'incomplete';
  return new Refusal('INVALID_INPUT', {}, [{ path: field, code: fault, message: faults[fault][language] }]);
}

const faults = {
  too_many: { 'zh-CN': '一次只能上传一个文件，附带字段不超过 20 个', en: 'one file at a time, with at most 20 other fields' },
  incomplete: { 'zh-CN': '上传的内容不完整或格式有误', en: 'the upload is incomplete or malformed' },
} as const;

/**
 * Runs what an upload was for and takes the file back when it was certainly refused. After a lost answer or a fault the outcome is not
 * known, so the file stays.
 *
 * @param anonymously what is forbidden to whoever has no login was never taken from them: their file goes, whatever key came with it
 */
export async function withdrawnUnlessKept<Reply extends { status: number }>(upload: Upload | undefined, run: () => Promise<Reply>, anonymously = false): Promise<Reply> {
  try {
    const reply = await run();
    if (reply.status >= 400 && reply.status < 500) await upload?.withdraw(anonymously && reply.status === 403).catch(stays);
    return reply;
  } catch (error) {
    if (error instanceof Refusal && !['TIMEOUT', 'UNAVAILABLE'].includes(error.code)) await upload?.withdraw().catch(stays);
    throw error;
  }
}

/** A store that can't remove now keeps a file nothing refers to; the answer matters more. */
const stays = (): void => undefined;
