import type { Language, Role } from '@gongzhi/contracts';

/** A role held in an area subtree, by some units if the role works for units, until it expires. */
export interface Grant {
  readonly role: Role;
  readonly area: string;
  readonly units: readonly string[];
  /** ISO moment; absent: until revoked. */
  readonly expiresAt?: string | undefined;
}

/** Who asks. Ids are pseudonyms; names never travel here. */
export interface Actor {
  /** Person id, client id, `anonymous`, or `service:<name>` for work nobody asked for (consumers, timers). */
  readonly id: string;
  readonly kind: 'person' | 'client' | 'anonymous' | 'service';
  readonly language: Language;
  readonly grants: readonly Grant[];
}

export const anonymous = (language: Language): Actor => ({ id: 'anonymous', kind: 'anonymous', language, grants: [] });

/** The actor of consumers and timers: everything within reach, because no person's request drives it. */
export const serviceActor = (service: string): Actor => ({ id: `service:${service}`, kind: 'service', language: 'zh-CN', grants: [] });
