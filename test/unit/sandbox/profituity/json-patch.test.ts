import { describe, expect, test } from 'vitest';
import { applyPatch, PatchError } from '../../../../sandbox/profituity/writes/json-patch.ts';

/** RFC 6902, appendix A; `undefined` as a result is an error there. */
const APPENDIX: readonly (readonly [string, unknown, readonly object[], unknown])[] = [
  [
    'A.1 adding an object member',
    { foo: 'bar' },
    [{ op: 'add', path: '/baz', value: 'qux' }],
    { baz: 'qux', foo: 'bar' },
  ],
  [
    'A.2 adding an array element',
    { foo: ['bar', 'baz'] },
    [{ op: 'add', path: '/foo/1', value: 'qux' }],
    { foo: ['bar', 'qux', 'baz'] },
  ],
  [
    'A.3 removing an object member',
    { baz: 'qux', foo: 'bar' },
    [{ op: 'remove', path: '/baz' }],
    { foo: 'bar' },
  ],
  [
    'A.4 removing an array element',
    { foo: ['bar', 'qux', 'baz'] },
    [{ op: 'remove', path: '/foo/1' }],
    { foo: ['bar', 'baz'] },
  ],
  [
    'A.5 replacing a value',
    { baz: 'qux', foo: 'bar' },
    [{ op: 'replace', path: '/baz', value: 'boo' }],
    { baz: 'boo', foo: 'bar' },
  ],
  [
    'A.6 moving a value',
    { foo: { bar: 'baz', waldo: 'fred' }, qux: { corge: 'grault' } },
    [{ op: 'move', from: '/foo/waldo', path: '/qux/thud' }],
    { foo: { bar: 'baz' }, qux: { corge: 'grault', thud: 'fred' } },
  ],
  [
    'A.7 moving an array element',
    { foo: ['all', 'grass', 'cows', 'eat'] },
    [{ op: 'move', from: '/foo/1', path: '/foo/3' }],
    { foo: ['all', 'cows', 'eat', 'grass'] },
  ],
  [
    'A.8 testing a value: success',
    { baz: 'qux', foo: ['a', 2, 'c'] },
    [
      { op: 'test', path: '/baz', value: 'qux' },
      { op: 'test', path: '/foo/1', value: 2 },
    ],
    { baz: 'qux', foo: ['a', 2, 'c'] },
  ],
  ['A.9 testing a value: error', { baz: 'qux' }, [{ op: 'test', path: '/baz', value: 'bar' }], undefined],
  [
    'A.10 adding a nested member object',
    { foo: 'bar' },
    [{ op: 'add', path: '/child', value: { grandchild: {} } }],
    { foo: 'bar', child: { grandchild: {} } },
  ],
  [
    'A.11 ignoring unrecognized elements',
    { foo: 'bar' },
    [{ op: 'add', path: '/baz', value: 'qux', xyz: 123 }],
    { foo: 'bar', baz: 'qux' },
  ],
  [
    'A.12 adding to a nonexistent target',
    { foo: 'bar' },
    [{ op: 'add', path: '/baz/bat', value: 'qux' }],
    undefined,
  ],
  [
    'A.14 escape ordering',
    { '/': 9, '~1': 10 },
    [{ op: 'test', path: '/~01', value: 10 }],
    { '/': 9, '~1': 10 },
  ],
  [
    'A.15 comparing strings and numbers',
    { '/': 9, '~1': 10 },
    [{ op: 'test', path: '/~01', value: '10' }],
    undefined,
  ],
  [
    'A.16 adding an array value',
    { foo: ['bar'] },
    [{ op: 'add', path: '/foo/-', value: ['abc', 'def'] }],
    { foo: ['bar', ['abc', 'def']] },
  ],
];

test.each(APPENDIX)('%s', (_name, document, patch, expected) => {
  if (expected === undefined) expect(() => applyPatch(document, patch)).toThrow(PatchError);
  else expect(applyPatch(document, patch)).toEqual(expected);
});

describe('beyond the examples', () => {
  test('copies are copies, and the whole document can be replaced, added and tested', () => {
    const patch = [
      { op: 'copy', from: '/a', path: '/b' },
      { op: 'add', path: '/b/x', value: 1 },
    ];
    expect(applyPatch({ a: {} }, patch)).toEqual({ a: {}, b: { x: 1 } });
    expect(applyPatch({ a: 1 }, [{ op: 'replace', path: '', value: [] }])).toEqual([]);
    expect(applyPatch({ a: 1 }, [{ op: 'add', path: '', value: 'x' }])).toBe('x');
    expect(applyPatch({ a: 1, b: 2 }, [{ op: 'test', path: '', value: { b: 2, a: 1 } }])).toEqual({
      a: 1,
      b: 2,
    });
    expect(applyPatch({ a: 1 }, [{ op: 'move', from: '/a', path: '/a' }])).toEqual({ a: 1 });
    expect(applyPatch({ '': 1 }, [{ op: 'replace', path: '/', value: 2 }])).toEqual({ '': 2 });
    expect(applyPatch({ 'a/b': 1 }, [{ op: 'remove', path: '/a~1b' }])).toEqual({});
  });

  test('a failure in the middle leaves the document as it was', () => {
    const document = { list: [1], deep: { x: 1 } };
    const before = structuredClone(document);
    const patch = [
      { op: 'add', path: '/list/-', value: 2 },
      { op: 'remove', path: '/deep/x' },
      { op: 'test', path: '/list/0', value: 5 },
    ];
    expect(() => applyPatch(document, patch)).toThrow(PatchError);
    expect(document).toEqual(before);
  });

  test('a name cannot reach the prototype', () => {
    const result = applyPatch({}, [{ op: 'add', path: '/__proto__', value: { polluted: true } }]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Object.hasOwn(result as object, '__proto__')).toBe(true);
    expect(() => applyPatch({}, [{ op: 'add', path: '/constructor/x', value: 1 }])).toThrow(PatchError);
  });

  test.each<[unknown]>([
    [{}],
    ['x'],
    [[null]],
    [[{ op: 'increase', path: '/a', value: 1 }]],
    [[{ path: '/a', value: 1 }]],
    [[{ op: 'add', value: 1 }]],
    [[{ op: 'add', path: 'a', value: 1 }]],
    [[{ op: 'add', path: '/a~2', value: 1 }]],
    [[{ op: 'add', path: '/b' }]],
    [[{ op: 'test', path: '/a' }]],
    [[{ op: 'remove', path: '/b' }]],
    [[{ op: 'replace', path: '/b', value: 1 }]],
    [[{ op: 'move', path: '/b' }]],
    [[{ op: 'move', from: '/b', path: '/c' }]],
    [[{ op: 'move', from: '/o', path: '/o/p' }]],
    [[{ op: 'copy', from: '/b', path: '/c' }]],
    [[{ op: 'add', path: '/list/4', value: 1 }]],
    [[{ op: 'add', path: '/list/01', value: 1 }]],
    [[{ op: 'add', path: '/list/x', value: 1 }]],
    [[{ op: 'replace', path: '/list/-', value: 1 }]],
    [[{ op: 'remove', path: '/list/3' }]],
    [[{ op: 'add', path: '/a/b', value: 1 }]],
  ])('refuses %j', (patch) => {
    expect(() => applyPatch({ a: 1, o: {}, list: [1, 2, 3] }, patch)).toThrow(PatchError);
  });
});
