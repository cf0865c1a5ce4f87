/** The field that every input of a mutation at a provider has. */
export const idempotencyKey = {
  description:
    'Made by the caller, another one for each thing that is to happen once: 1 to 255 printable ASCII characters. The same key with the same input has the same outcome, however often it is sent.',
} as const;
