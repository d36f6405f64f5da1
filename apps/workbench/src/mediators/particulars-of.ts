import type { Mediator } from '@gongzhi/contracts/mediation';

/** What the form for a mediator's particulars begins with; what has no value is left out. */
export function particularsOf({ kind, name, contact, skills, languages, personal }: Mediator) {
  const { personId, bornOn, homeArea, household, employer } = personal!;
  return {
    kind, name, skills, languages, bornOn, homeArea,
    ...(contact ? { contact } : {}), ...(personId ? { personId } : {}), ...(household ? { household } : {}), ...(employer ? { employer } : {}),
  };
}
