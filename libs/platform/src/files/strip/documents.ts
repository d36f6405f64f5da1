import { Worker } from 'node:worker_threads';
import { Refusal } from '../../pipeline/refusal.ts';

/** Longest time for one document: what takes longer was made to. */
const patience = 8_000;
/** Bytes one document may unfold into, looked at every 50 ms: a PDF of 1 KB can otherwise fill 900 MB in five seconds. */
const memoryLimit = 320 * 1024 * 1024;
/** Documents under way at once in a process, and those that may wait for them. */
const workers = 2;
const queue = 20;

let underWay = 0;
const waiting: (() => void)[] = [];

/**
 * Strips a PDF or an Office file in a thread of its own, so that a large or hostile one holds up nobody else.
 *
 * @throws Refusal UNSUPPORTED_FILE when it can't be read, UNAVAILABLE when too many are waiting
 */
export async function stripDocument(kind: 'pdf' | 'office', content: Uint8Array): Promise<Uint8Array> {
  if (waiting.length >= queue) throw new Refusal('UNAVAILABLE', { retryAfter: 5 });
  if (underWay >= workers) await new Promise<void>((resolve) => waiting.push(resolve));
  else underWay += 1;
  try {
    return await inThread(kind, content);
  } finally {
    // A place goes straight to whoever waited longest.
    const next = waiting.shift();
    if (next) next();
    else underWay -= 1;
  }
}

async function inThread(kind: 'pdf' | 'office', content: Uint8Array): Promise<Uint8Array> {
  const worker = new Worker(new URL('./document-worker.ts', import.meta.url), {
    workerData: { kind, content },
    resourceLimits: { maxOldGenerationSizeMb: 512, stackSizeMb: 4 },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  const timer = setTimeout(() => void worker.terminate(), patience);
  const watch = setInterval(() => void endIfHeavy(worker), 50);
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      const refuse = (): void => reject(new Refusal('UNSUPPORTED_FILE'));
      worker.once('message', resolve).once('error', refuse).once('exit', refuse);
    });
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    await worker.terminate();
  }
}

/** Buffers are outside the thread's heap, so its resource limits don't see them. */
async function endIfHeavy(worker: Worker): Promise<void> {
  const used = await worker.getHeapStatistics().catch(() => undefined);
  if (used && used.external_memory > memoryLimit) await worker.terminate();
}
