import { languageOf, say } from '@gongzhi/contracts';
import { backupMessages } from './backup.messages.ts';

const language = languageOf(Intl.DateTimeFormat().resolvedOptions().locale);

type Message = keyof typeof backupMessages;
type Details = Readonly<Record<string, string | number>>;

/** A message in the language of whoever runs the program. */
export const tell = (message: Message, details?: Details): string => say(backupMessages[message], language, details);

/** Something the operator can put right, in their language. */
export class Refused extends Error {
  readonly code: Message;

  constructor(message: Message, details?: Details, cause?: unknown) {
    super(tell(message, details), { cause });
    this.code = message;
  }
}

/** Bytes as people count them. */
export const megabytes = (bytes: number): string => (bytes / 1e6).toLocaleString('en', { maximumFractionDigits: bytes < 10e6 ? 1 : 0 });
