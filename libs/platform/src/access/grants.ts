import type { Language } from '@gongzhi/contracts';
import { LRUCache } from 'lru-cache';
import type { Grant } from './actor.ts';

/** What `identity` knows of the subject of a token. */
export interface Standing {
  /** Person or client id; absent when nobody here is known by that subject, or they were disabled. */
  readonly id?: string | undefined;
  readonly language?: Language | undefined;
  readonly grants: readonly Grant[];
}

/** Subject of the heartbeat in which identity names the subjects whose grants changed in the last seconds. */
export const grantsNotice = 'notice.identity.grants';
export interface GrantsNotice {
  readonly changed: readonly string[];
}

/** Silence after which cached grants are no longer trusted: a revocation must stop the next request within 1 s. */
const silenceLimit = 800;
/** Identity repeats a change in its heartbeats for this long, so a few lost ones do no harm. */
export const noticeWindow = 5_000;

/**
 * Grants by token subject, cached as long as identity's heartbeat (four a second) is heard. When it falls silent every request asks identity;
 * after a long silence everything cached is dropped.
 */
export function createGrantsCache(fetch: (subject: string) => Promise<Standing>) {
  const cache = new LRUCache<string, Promise<Standing>>({ max: 50_000, ttl: 60_000 });
  const listeners = new Set<(subject: string | undefined) => void>();
  let heardAt = 0;
  // A clock that was set is a silence, whichever way it jumped; one that stands still while the machine sleeps would hide one.
  const silence = (): number => Math.abs(Date.now() - heardAt);
  return {
    async standingOf(subject: string): Promise<Standing> {
      const trusted = silence() < silenceLimit;
      const known = trusted ? cache.get(subject) : undefined;
      if (known) return known;
      const fresh = fetch(subject);
      cache.set(subject, fresh);
      fresh.catch(() => cache.delete(subject));
      return fresh;
    },
    /** Takes one heartbeat. */
    hear(notice: GrantsNotice): void {
      // Changes were told meanwhile that nobody here heard: anybody's grants may be others now.
      const missed = silence() > noticeWindow - 500;
      heardAt = Date.now();
      if (missed) {
        cache.clear();
        for (const listener of listeners) listener(undefined);
      }
      for (const subject of notice.changed) {
        cache.delete(subject);
        for (const listener of listeners) listener(subject);
      }
    },
    /** Calls back when a subject's grants changed, with undefined when anybody's may have (open live streams end then). Returns the way to stop listening. */
    onChange(listener: (subject: string | undefined) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export type GrantsCache = ReturnType<typeof createGrantsCache>;
