import type { KeptReport } from './kept-report.ts';

const name = 'reports';

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('gongzhi-portal', 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(name, { keyPath: 'key' });
  return settled(request);
}

async function within<Value>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
  const database = await open();
  try {
    const transaction = database.transaction(name, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB aborted'));
    });
    const value = await settled(work(transaction.objectStore(name)));
    await done;
    return value;
  } finally {
    database.close();
  }
}

/** The reports kept on this device, the newest first. */
export async function keptReports(): Promise<KeptReport[]> {
  const reports = await within<KeptReport[]>('readonly', (store) => store.getAll());
  return reports.toSorted((a, b) => b.writtenAt.localeCompare(a.writtenAt));
}

/** Keeps a report, on the disk when this returns. */
export const putReport = (report: KeptReport): Promise<unknown> => within('readwrite', (store) => store.put(report));

export const removeReport = (key: string): Promise<unknown> => within('readwrite', (store) => store.delete(key));
