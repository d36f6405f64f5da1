import { expect, test } from '@jest/globals';
import { layerTable } from './telemetry.ts';

test('every part has a line with what it used at each share, and how much more at the last', () => {
  const lines = layerTable([{ name: '0 %', micros: { gateway: 200, bus: 50 } }, { name: '5 %', micros: { gateway: 210 } }, { name: '100 %', micros: { gateway: 300, bus: 50 } }]).split('\n');
  expect(lines.map((line) => line.split(/ {2,}/))).toEqual([['part', '0 %', '5 %', '100 %', 'last / first'], ['gateway', '200', '210', '300', '1.50'], ['bus', '50', '0', '50', '1.00']]);
});
