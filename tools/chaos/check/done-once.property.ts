import { isAccepted } from '../history/history.ts';
import { commandsOf, eventsOf, serviceOf, type Command } from './commands.ts';
import type { Property, Violation } from './violation.ts';

/** What a command left behind: its row in the audit, its answer under its key, its events. One transaction writes them, so all are there or none. */
interface Traces {
  readonly audited: number;
  readonly answers: number;
  readonly events: number;
}

/** Accepted is in the store exactly once, refused is not, and what nobody knows is there whole or not at all. */
export const doneOnce: Property = ({ history, store }) => {
  const audited = Map.groupBy(store.audited, ({ traceId, operation }) => `${traceId} ${operation}`);
  const answers = Map.groupBy(store.answers, ({ key }) => key);
  const events = Map.groupBy(store.events.filter(({ actor }) => !actor.startsWith('service:')), ({ traceId, service }) => `${traceId} ${service}`);
  return commandsOf(history).flatMap((command): Violation[] => {
    const traces: Traces = {
      audited: audited.get(`${command.id} ${command.operation}`)?.length ?? 0,
      answers: answers.get(command.key)?.length ?? 0,
      events: events.get(`${command.id} ${serviceOf(command.operation)}`)?.length ?? 0,
    };
    const fault = faultOf(command, traces);
    return fault ? [{ property: 'done once', what: `${command.operation} ${command.target ?? ''} ${fault}`, lines: command.attempts }] : [];
  });
};

function faultOf({ outcome, operation }: Command, traces: Traces): string | undefined {
  const { audited, answers, events } = traces;
  const told = `(${audited} in the audit, ${answers} answers kept, ${events} events)`;
  const announced = eventsOf(operation);
  const whole = audited === 1 && answers === 1 && (announced === undefined ? events > 0 : events === announced);
  const nothing = audited === 0 && answers === 0 && events === 0;
  if (outcome === 'accepted' && !whole) return nothing ? 'was accepted and is not there' : `was accepted and is there in part or more than once ${told}`;
  if (outcome === 'refused' && !nothing) return `was refused and left something ${told}`;
  if (outcome === 'unknown' && !whole && !nothing) return `is there in part or more than once ${told}`;
  return undefined;
}

/** However often a command is sent, its answer is the same, byte for byte, and it is the one that is kept. */
export const answeredAlike: Property = ({ history, store }) => {
  const kept = new Map(store.answers.map((answer) => [answer.key, answer]));
  return commandsOf(history).filter(({ outcome }) => outcome === 'accepted').flatMap((command): Violation[] => {
    const digests = new Set(command.attempts.filter(isAccepted).map(({ body }) => body?.digest));
    const answer = kept.get(command.key);
    if (digests.size === 1 && (!answer || (answer.operation === command.operation && (answer.digest === null || digests.has(answer.digest))))) return [];
    return [{ property: 'answered alike', what: `${command.operation} was answered in ${digests.size} ways, or not as it is kept`, lines: command.attempts }];
  });
};

/** Nothing is there that nobody asked for, and what was brought in is there. */
export const asked: Property = ({ history, store }) => {
  const commands = commandsOf(history);
  const known = new Set(commands.map(({ id }) => id));
  const opened = new Map(commands.flatMap((command) => (command.operation === 'casework.matters.open' ? command.attempts.filter(isAccepted).map((attempt) => [attempt.body?.id, command] as const) : [])));
  const stored = new Set(store.matters.map(({ id }) => id));
  const openings = new Map(store.events.filter(({ type }) => type === 'casework.matters.opened.v1').map((event) => [event.aggregate, event.traceId]));
  const violation = (what: string, lines: Violation['lines'] = []): Violation => ({ property: 'asked for', what, lines });
  return [
    ...store.audited.filter(({ traceId }) => !known.has(traceId ?? '')).map(({ operation, target }) => violation(`${operation} of ${target} was done and nobody asked for it`)),
    ...store.matters.filter(({ id }) => !opened.has(id) && !known.has(openings.get(`matters/${id}`) ?? '')).map(({ id }) => violation(`matter ${id} is there and nobody brought it in`)),
    ...[...opened].filter(([id]) => !stored.has(id!)).map(([id, command]) => violation(`matter ${id} was accepted and is not there`, command.attempts)),
    ...attachmentFaults(commands, store.attachments).map((what) => violation(what)),
  ];
};

function attachmentFaults(commands: readonly Command[], attachments: readonly string[]): string[] {
  const attached = Map.groupBy(commands.filter(({ operation }) => operation === 'casework.matters.attach'), ({ target }) => target!.slice('matters/'.length));
  const ids = new Set([...attached.keys(), ...attachments]);
  return [...ids].flatMap((id) => {
    const tried = attached.get(id) ?? [];
    const count = attachments.filter((one) => one === id).length;
    const least = tried.filter(({ outcome }) => outcome === 'accepted').length;
    const most = tried.filter(({ outcome }) => outcome !== 'refused').length;
    return count < least || count > most ? [`matter ${id} has ${count} files where ${least} to ${most} were added`] : [];
  });
}
