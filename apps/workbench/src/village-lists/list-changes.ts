/** An entry as somebody edits it; keywords are one text. */
export interface DraftEntry {
  readonly code: string;
  readonly list: 'assist' | 'self';
  readonly zh: string;
  readonly en: string;
  readonly keywords: string;
}

interface PublishedEntry {
  readonly code: string;
  readonly list: 'assist' | 'self';
  readonly title: { readonly 'zh-CN': string; readonly en: string };
  readonly keywords: readonly string[];
}

/** A published entry to be edited. */
export const draftOf = ({ code, list, title, keywords }: PublishedEntry): DraftEntry => ({ code, list, zh: title['zh-CN'], en: title.en, keywords: keywords.join('、') });

/** A draft as it is published. */
export const entryOf = ({ code, list, zh, en, keywords }: DraftEntry) => ({
  code: code.trim(), list, title: { 'zh-CN': zh.trim(), en: en.trim() }, keywords: keywords.split(/[、，,;；]/).map((word) => word.trim()).filter(Boolean),
});

/** How a draft differs from what was published, entry by entry. */
export function listChanges(before: readonly DraftEntry[], now: readonly DraftEntry[]): { added: number; changed: number; removed: number } {
  const old = new Map(before.map((entry) => [entry.code, JSON.stringify(entry)]));
  const codes = new Set(now.map(({ code }) => code));
  return {
    added: now.filter(({ code }) => !old.has(code)).length,
    changed: now.filter((entry) => old.has(entry.code) && old.get(entry.code) !== JSON.stringify(entry)).length,
    removed: before.filter(({ code }) => !codes.has(code)).length,
  };
}
