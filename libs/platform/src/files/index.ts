export { acceptedContent } from './accepted-content.ts';
export { createFileStore, type FileStoreConfig } from './create-file-store.ts';
export { createDiskStore } from './disk-store.ts';
export type { FileStore, NewFile } from './file-store.ts';
export { receiveUpload, uploadLimit } from './receive-upload.ts';
export { createS3Store, type S3Settings } from './s3-store.ts';
export { sendFile } from './send-file.ts';
export { digestOf, manifestOf, sha256Of, zipOf, type ZipEntry } from './zip.ts';
