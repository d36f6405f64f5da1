import { servicesAgree } from './agreement.property.ts';
import { noDefects } from './answers.property.ts';
import { auditWhole } from './audit.property.ts';
import { answeredAlike, asked, doneOnce } from './done-once.property.ts';
import { effectsOnce, takenOnce } from './effects.property.ts';
import { eventsTellAll } from './events.property.ts';
import { nothingStuck } from './nothing-stuck.property.ts';
import { enoughProgress } from './progress.property.ts';
import { readsGoForward } from './reads.property.ts';
import { legalStates } from './states.property.ts';
import { noLostUpdate } from './versions.property.ts';
import type { Evidence, Violation } from './violation.ts';

/** Decides whether the platform kept its promises, from what clients saw and what the databases hold once everything has come to rest. */
export async function check(evidence: Evidence, options: { floor: number }): Promise<Violation[]> {
  const properties = [
    doneOnce, answeredAlike, asked, legalStates, eventsTellAll, takenOnce, effectsOnce, servicesAgree, auditWhole, nothingStuck, readsGoForward, noLostUpdate, noDefects,
    enoughProgress(options.floor),
  ];
  return (await Promise.all(properties.map((property) => property(evidence)))).flat();
}
