import { commandsOf } from './commands.ts';
import type { Property } from './violation.ts';

/** What happened proves something: at least so many commands were accepted in each round. */
export const enoughProgress = (floor: number): Property => ({ history }) =>
  [...Map.groupBy(history, ({ round }) => round)].flatMap(([round, lines]) => {
    const accepted = commandsOf(lines).filter(({ outcome }) => outcome === 'accepted').length;
    return accepted >= floor ? [] : [{ property: 'enough progress', what: `round ${round} had ${accepted} accepted commands, ${floor} are asked for`, lines: lines.filter(({ type }) => type === 'fault') }];
  });
