/** One service of the platform, a process of its own: `apps/<name>/src/main.ts`. */
export interface ServiceEntry {
  name: string;
  /** Serves PORT itself, its health included; stopped first so that nobody is let in while the rest drains. */
  edge?: true;
  /** What `apps/<name>/src/seed.ts`, where there is one, puts into the database before the services start. */
  seeds?: string;
}

/** Every service `npm start` runs. */
export const services: readonly ServiceEntry[] = [
  { name: 'identity', seeds: 'Demo people' },
  { name: 'casework', seeds: 'Areas' },
  { name: 'mediation', seeds: 'Mediators' },
  { name: 'insight' },
  { name: 'gateway', edge: true },
];
