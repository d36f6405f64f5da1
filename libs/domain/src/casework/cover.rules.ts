/** Who stands in for an absent officer: no clock waits in a leave. */

/** Days are `YYYY-MM-DD`, both included. */
export type Absence = Readonly<{ officer: string; from: string; to: string; deputy: string | null }>;
export type UnitOfficer = Readonly<{ id: string; head: boolean; openMatters: number }>;
export type Cover = Readonly<{ officer: string; by: 'present' | 'deputy' | 'least_loaded' | 'head' }>;

/** Whether an officer is away on a day. */
export function isAbsent(officer: string, absences: readonly Absence[], day: string): boolean {
  return absences.some((absence) => absence.officer === officer && absence.from <= day && day <= absence.to);
}

/**
 * The officer at work in place of another: the named deputy, or the deputy's deputy (a circle ends the search); else the least-loaded
 * officer of the unit who is present, the head only when nobody else is. When the whole unit is away it is the head's all the same:
 * somebody must answer for it. `except` are those who may not have it (accused, or the handler before a reopening). Null when nobody is left.
 */
export function coverFor(
  officer: string, absences: readonly Absence[], unit: readonly UnitOfficer[], day: string, except: readonly string[] = [],
): Cover | null {
  const eligible = (id: string) => !except.includes(id) && unit.some((one) => one.id === id);
  const seen = new Set<string>();
  for (let current: string | null = officer; current !== null && !seen.has(current); current = deputyOf(current, absences, day)) {
    seen.add(current);
    if (eligible(current) && !isAbsent(current, absences, day)) return { officer: current, by: current === officer ? 'present' : 'deputy' };
  }
  const present = unit.filter(({ id }) => eligible(id) && !isAbsent(id, absences, day));
  const [free] = present.filter(({ head }) => !head).toSorted((a, b) => a.openMatters - b.openMatters || (a.id < b.id ? -1 : 1));
  if (free) return { officer: free.id, by: 'least_loaded' };
  const head = present.find((one) => one.head) ?? unit.find((one) => one.head && eligible(one.id));
  return head ? { officer: head.id, by: 'head' } : null;
}

function deputyOf(officer: string, absences: readonly Absence[], day: string): string | null {
  return absences.find((absence) => absence.officer === officer && absence.from <= day && day <= absence.to)?.deputy ?? null;
}
