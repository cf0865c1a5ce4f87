import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonError, maxJsonDepth, parseJson as parseBytes } from '../../../datasources/http/json.ts';
import { NumberText } from '../../../datasources/http/number-text.ts';

const parseJson = (text: string): unknown => parseBytes(Buffer.from(text));

describe('parseJson', () => {
  it.each([
    '9007199254740993',
    '-9007199254740993',
    '1234567890123456',
    '0.1234567890123456',
    '12345678901234.50',
  ])('%s keeps its text, wherever it stands', (source) => {
    const exact = new NumberText(source);
    expect(parseJson(source)).toEqual(exact);
    expect(parseJson(`[${source}]`)).toEqual([exact]);
    expect(parseJson(`{"a":{"b":[1,"x\\"",${source}]},"c":2}`)).toEqual({ a: { b: [1, 'x"', exact] }, c: 2 });
  });

  it.each(['1e400', '-1E+400', '1e-400', '1.5e100'])('%s does not become infinite or nothing', (source) => {
    expect(parseJson(`{"a":${source}}`)).toEqual({ a: new NumberText(source) });
  });

  it.each([
    ['123456789012345', 123456789012345],
    ['0.000000000000000000123', 1.23e-19],
    ['12.50', 12.5],
    ['-0.1', -0.1],
    ['1e3', 1000],
  ])('%s is the number %d', (source, value) => {
    expect(parseJson(source)).toBe(value);
    expect(parseJson(`{"a":${source}}`)).toEqual({ a: value });
  });

  it('long digits within strings are text', () => {
    const text = '{"id":"12345678901234567890","n":1,"e\\\\":"\\"9007199254740993"}';
    expect(parseJson(text)).toEqual({ id: '12345678901234567890', n: 1, 'e\\': '"9007199254740993' });
  });

  it('__proto__ is a key like any other', () => {
    for (const more of ['', ',"b":12345678901234567890']) {
      const parsed = parseJson(`{"__proto__":{"admin":true}${more}}`) as object;
      expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
      expect(Object.hasOwn(parsed, '__proto__')).toBe(true);
      expect('admin' in parsed).toBe(false);
    }
  });

  it('depth is bounded, brackets within strings aside', () => {
    const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    expect(() => parseJson(nested(maxJsonDepth))).not.toThrow();
    expect(() => parseJson(nested(maxJsonDepth + 1))).toThrow(JsonError);
    expect(() => parseJson(`[12345678901234567890,${nested(500_000)}]`)).toThrow(JsonError);
    expect(parseJson(JSON.stringify(['['.repeat(500)]))).toEqual(['['.repeat(500)]);
  });

  it.each(['', '{', '"', '"\\', '{"a":SECRET}', '[1,]', 'SECRET', '1-2', '01'])(
    '%j is an error that quotes nothing',
    (text) => {
      const error = ((): unknown => {
        try {
          return parseJson(text);
        } catch (thrown) {
          return thrown;
        }
      })();
      expect(error).toBeInstanceOf(JsonError);
      expect(error).toMatchObject({ message: 'not JSON' });
      expect(error).not.toHaveProperty('cause');
    },
  );

  it('a byte order mark is passed over', () => {
    expect(parseJson('\ufeff{"a":1}')).toEqual({ a: 1 });
  });

  it.each(['é', '"\\é"', `["a" é]`])('%s outside or behind a backslash is not JSON', (odd) => {
    for (const long of ['', 'x'.repeat(70_000)]) {
      expect(() => parseJson(`[${odd},"${long}"]`)).toThrow(JsonError);
    }
  });

  it('bytes that are not UTF-8 are not JSON', () => {
    for (const bytes of [[0xff], [0xc3], [0xc3, 0x28], [0xed, 0xa0, 0x80]]) {
      const body = Buffer.concat([Buffer.from('["'), Buffer.from(bytes), Buffer.from('"]')]);
      expect(() => parseBytes(body)).toThrow(JsonError);
    }
  });

  it('a long text is read like a short one, whatever alphabet its strings and keys are in', () => {
    const part = {
      'ключ"é': 'Łódź 東京 😀 "\\" \u2028',
      é: [1.5, 'é', { 𝕊: '' }],
      n: '12345678901234567890',
    };
    for (const value of [part, Array.from({ length: 2000 }, () => part), [part, 'x'.repeat(100_000)]]) {
      expect(parseJson(JSON.stringify(value))).toStrictEqual(value);
      const text = JSON.stringify({ value, id: 0 }).replace('"id":0', '"id":12345678901234567890');
      expect(parseJson(text)).toStrictEqual({ value, id: new NumberText('12345678901234567890') });
    }
  });

  it('agrees with JSON.parse wherever doubles are exact', () => {
    const number = fc.integer({ min: -1e15 + 1, max: 1e15 - 1 });
    const leaf = fc.oneof(number, fc.string({ unit: 'binary' }), fc.boolean(), fc.constant(null));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('tree')),
        fc.dictionary(fc.string({ unit: 'binary' }), tie('tree')),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.constantFrom(0, 1), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(parseJson(text)).toStrictEqual(JSON.parse(text));
      }),
    );
  });

  it('agrees with it on long texts as well', () => {
    const filler = 'x'.repeat(65_536);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (values) => {
        expect(parseJson(JSON.stringify([filler, ...values]))).toStrictEqual([filler, ...values]);
      }),
      { numRuns: 25 },
    );
  });

  it('no whole number is changed', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }), (value) => {
        expect(String((parseJson(`{"a":[${value}]}`) as { a: unknown[] }).a[0])).toBe(String(value));
      }),
    );
  });
});
