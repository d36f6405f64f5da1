/** Who plays: an account of the replay, by what it is for. */
export type AccountKey = 'director' | `clerk:${string}` | `resident:${number}` | `officer:${string}:${1 | 2}` | `head:${string}`;

/** A team of officers with its head: one of each county department, one for each group of townships. */
export interface Team {
  readonly key: string;
  /** The area in which its officers hold their role. */
  readonly area: string;
  /** Keys of the units it works for: `d2`, or `t500235001` for a township's centre. */
  readonly units: readonly string[];
}

/** Departments of the county that answer petitions. */
export const departments = [
  { key: 'd1', name: '云阳县信访办公室' },
  { key: 'd2', name: '云阳县住房和城乡建设委员会' },
  { key: 'd3', name: '云阳县人力资源和社会保障局' },
  { key: 'd4', name: '云阳县民政局' },
] as const;

export const residents = 12;
const townshipsOfTeam = 7;

export const centreKey = (township: string): string => `t${township}`;

/** The teams of a county: townships in the order of their codes, seven to a team. */
export function teamsOf(county: string, townships: readonly string[]): Team[] {
  const groups = Array.from({ length: Math.ceil(townships.length / townshipsOfTeam) }, (_, index) => townships.slice(index * townshipsOfTeam, (index + 1) * townshipsOfTeam));
  return [
    ...departments.map(({ key }) => ({ key, area: county, units: [key] })),
    ...groups.map((group, index) => ({ key: `g${index + 1}`, area: county, units: group.map(centreKey) })),
  ];
}
