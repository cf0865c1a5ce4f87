import { expect, it } from 'vitest';
import { maskUrl } from '../../../datasources/http/mask-url.ts';

it.each([
  ['https://u:p@h/x', 'https://***@h/x'],
  ['https://h/x?client_secret=s&a=1', 'https://h/x?client_secret=***&a=1'],
  ['https://h/x?client%5Fsecret=s', 'https://h/x?client%5Fsecret=***'],
  [
    'https://h/x?access_token=s&apiKey=s&API-KEY=s&sig=s&cvv=s',
    'https://h/x?access_token=***&apiKey=***&API-KEY=***&sig=***&cvv=***',
  ],
  ['https://h/x?password=a=b&cardNumber=4111&iban=CH', 'https://h/x?password=***&cardNumber=***&iban=***'],
  ['https://h/x?a=1#access_token=s', 'https://h/x?a=1'],
  [
    `https://h/x?$filter=name%20eq%20'a'&$top=2&$skiptoken=9`,
    `https://h/x?$filter=name%20eq%20'a'&$top=2&$skiptoken=9`,
  ],
  ['https://h/x?%=1&email=a@b', 'https://h/x?%=1&email=a@b'],
  ['https://h/a@b', 'https://h/a@b'],
])('%s is shown as %s', (url, shown) => {
  expect(maskUrl(url)).toBe(shown);
});
