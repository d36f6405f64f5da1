import { expect, test } from '@jest/globals';
import { positionOf } from './position.ts';

test('coordinates are read as phones show them, latitude first', () => {
  for (const typed of ['30.9307, 108.6973', '30.9307，108.6973', '30.9307 108.6973', '30.9307°N 108.6973°E', '30.9307北，108.6973东']) {
    expect({ typed, is: positionOf(typed) }).toEqual({ typed, is: { latitude: 30.9307, longitude: 108.6973 } });
  }
  expect(positionOf('33.9 S, 70.6 W')).toEqual({ latitude: -33.9, longitude: -70.6 });
});

test('anything else is no point', () => {
  for (const typed of ['', '30.9', '108.6973, 30.9307', '91, 10', '30.9307/108.6973', 'here']) expect({ typed, is: positionOf(typed) }).toEqual({ typed, is: undefined });
});
