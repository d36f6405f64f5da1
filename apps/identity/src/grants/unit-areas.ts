import { casework } from '@gongzhi/contracts/casework';
import type { HandlerContext } from '@gongzhi/platform';

/** The area of each unit, as casework knows it; undefined for a unit it doesn't know. */
export async function unitAreas(call: HandlerContext<any, any>['call'], units: readonly string[]): Promise<(string | undefined)[]> {
  return Promise.all(units.map((id) => call(casework.units.get, { id }).then(({ area }) => area, unknownUnit)));
}

function unknownUnit(error: { code?: string }): undefined {
  if (error.code !== 'NOT_FOUND') throw error;
}
