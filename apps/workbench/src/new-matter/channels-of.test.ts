import type { Role } from '@gongzhi/contracts';
import { expect, test } from '@jest/globals';
import { channelsOf } from './channels-of.ts';

const channels = (role: Role) => channelsOf({ roles: [{ role, label: { 'zh-CN': '', en: '' }, area: '500235', units: [] }] });

test('each role has the channels it stands behind', () => {
  expect(channels('window_clerk')).toEqual(['window', 'phone', 'public_opinion', 'security_point']);
  expect(channels('grid_worker')).toEqual(['grid_visit', 'security_point']);
  expect(channels('resident')).toEqual([]);
});
