import { join } from 'node:path';
import { createDiskStore } from './disk-store.ts';
import type { FileStore } from './file-store.ts';
import { createS3Store } from './s3-store.ts';

/** What decides where files are kept. */
export interface FileStoreConfig {
  readonly DATA_DIR: string;
  readonly S3_ENDPOINT?: string | undefined;
  readonly S3_BUCKET?: string | undefined;
  readonly S3_REGION?: string | undefined;
  readonly S3_ACCESS_KEY_ID?: string | undefined;
  readonly S3_SECRET_ACCESS_KEY?: string | undefined;
}

/** The store of this installation: the S3-compatible one when S3_ENDPOINT is set, else `DATA_DIR/files`. */
export function createFileStore(config: FileStoreConfig): FileStore {
  if (!config.S3_ENDPOINT) return createDiskStore(join(config.DATA_DIR, 'files'));
  return createS3Store({
    endpoint: config.S3_ENDPOINT,
    bucket: required(config, 'S3_BUCKET'),
    region: config.S3_REGION ?? 'us-east-1',
    accessKeyId: required(config, 'S3_ACCESS_KEY_ID'),
    secretAccessKey: required(config, 'S3_SECRET_ACCESS_KEY'),
  });
}

function required(config: FileStoreConfig, name: 'S3_BUCKET' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'): string {
  const value = config[name];
  if (!value) throw new Error(`configuration refused:\n  ${name}: needed together with S3_ENDPOINT`);
  return value;
}
