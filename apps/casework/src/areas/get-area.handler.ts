import { casework } from '@gongzhi/contracts/casework';
import { ancestorsOf, successorsOf } from '@gongzhi/domain/areas';
import { dayOf } from '@gongzhi/domain/calendar';
import { handle } from '../handle.ts';
import { areaOf, changesOf, displayNames } from './area-of.ts';
import { changesIn, findAreas, formerNames } from './areas.queries.ts';

export const getArea = handle(casework.areas.get)(async ({ input, db, now, refuse }) => {
  const { code } = input;
  const rows = await findAreas(db, [...ancestorsOf(code), code]);
  const row = rows.find((area) => area.code === code) ?? refuse('NOT_FOUND');
  const names = await displayNames(db, [row]);
  const changes = row.valid_to === null ? [] : changesOf(await changesIn(db, code.slice(0, 6)));
  return {
    ...areaOf(row),
    displayName: names.get(code)!,
    ancestors: rows.filter((area) => area !== row).map(({ code, name }) => ({ code, name })),
    formerNames: await formerNames(db, code),
    validFrom: row.valid_from,
    successors: successorsOf(changes, code, dayOf(now)),
  };
});
