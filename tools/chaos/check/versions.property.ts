import { isAccepted } from '../history/history.ts';
import { commandsOf } from './commands.ts';
import { linesAbout } from './lines-about.ts';
import type { Property, Violation } from './violation.ts';

/** No update is lost: two commands never led to the same version, and the record is at least as far as anybody was told. */
export const noLostUpdate: Property = ({ history, store }) => {
  const stored = new Map<string, number>([...store.matters.map((matter) => [`matters/${matter.id}`, matter.version] as const), ...store.disputes.map((dispute) => [`disputes/${dispute.id}`, dispute.version] as const)]);
  const accepted = commandsOf(history).flatMap((command) => {
    const version = command.attempts.find(isAccepted)?.body?.version;
    return command.target && version !== undefined ? [{ target: command.target, version }] : [];
  });
  return [...Map.groupBy(accepted, ({ target }) => target)].flatMap(([target, told]): Violation[] => {
    const versions = told.map(({ version }) => version);
    const found: string[] = [];
    if (new Set(versions).size !== versions.length) found.push(`two commands were told the same version (${versions.join(', ')})`);
    const now = stored.get(target);
    if (now !== undefined && now < Math.max(...versions)) found.push(`it is of version ${now}, and somebody was told ${Math.max(...versions)}`);
    return found.map((what) => ({ property: 'no lost update', what: `${target}: ${what}`, lines: linesAbout(history, target) }));
  });
};
