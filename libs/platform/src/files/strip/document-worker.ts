import { parentPort, workerData } from 'node:worker_threads';
import { stripOffice } from './office.ts';
import { stripPdf } from './pdf.ts';

/** Runs in a thread of its own: takes one document, answers its stripped bytes; any failure ends the thread, which means refused. */
const { kind, content } = workerData as { kind: 'pdf' | 'office'; content: Uint8Array };
const stripped = kind === 'pdf' ? await stripPdf(content) : stripOffice(content);
parentPort?.postMessage(stripped);
