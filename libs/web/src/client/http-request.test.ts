import { casework } from '@gongzhi/contracts/casework';
import { describe, expect, test } from '@jest/globals';
import { httpRequestOf } from './http-request.ts';

describe('an operation as an HTTP request', () => {
  test('path parameters are encoded and leave the body', () => {
    expect(httpRequestOf(casework.matters.rate, { id: 'a/b', rating: 5, comment: undefined })).toEqual({ method: 'POST', path: '/v1/matters/a%2Fb/rating', body: '{"rating":5}' });
  });

  test('a query has its input in the address, lists several times', () => {
    expect(httpRequestOf(casework.areas.search, { q: '双江', within: undefined, limit: 8 })).toEqual({ method: 'GET', path: '/v1/areas/search?q=%E5%8F%8C%E6%B1%9F&limit=8' });
    expect(httpRequestOf(casework.areas.list, { parent: ['50', '32'] }).path).toBe('/v1/areas?parent=50&parent=32');
  });

  test('a file goes as a form, with the fields beside it', () => {
    const { body } = httpRequestOf(casework.matters.attach, { id: 'x', audience: 'reporter' }, { name: 'a.jpg', content: new Blob(['photo']) });
    const form = body as FormData;
    expect([form.get('audience'), (form.get('file') as File).name, form.has('id')]).toEqual(['reporter', 'a.jpg', false]);
  });
});
