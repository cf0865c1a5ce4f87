import type { ApolloServerPlugin } from '@apollo/server';
import { pluginError } from './plugin-error.ts';

/** Refuses every operation whose text is not known. The keys of `hashes` are SHA-256 digests in lower-case hex. */
export function trustedDocumentsPlugin(hashes: ReadonlyMap<string, string>): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ queryHash }) => {
        if (!hashes.has(queryHash)) {
          throw pluginError(
            403,
            'FORBIDDEN',
            'Only trusted documents are accepted here (TRUSTED_DOCUMENTS_ONLY).',
          );
        }
      },
    }),
  };
}
