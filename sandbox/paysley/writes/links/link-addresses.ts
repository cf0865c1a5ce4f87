/** Where a request can be paid, as answers to writes have it; reads have the first alone, under another name. */
export function linkAddresses(id: string): {
  readonly long_url: string;
  readonly short_url: string;
  readonly qrcode_link: string;
} {
  return {
    long_url: `https://pay.example.com/r/${id}`,
    short_url: `https://pay.example.com/s/${id}`,
    qrcode_link: `https://pay.example.com/qr/${id}.png`,
  };
}
