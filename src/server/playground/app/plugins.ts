import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import type { GraphiQLPlugin } from '@graphiql/react';

/**
 * The panels of the sidebar that are not part of the editor itself, in the order of their icons.
 * A panel of our own is one more entry here.
 */
export const plugins: GraphiQLPlugin[] = [HISTORY_PLUGIN];

/** Where a reader of the schema looks things up; the editor opens it on demand. */
export const referencePlugin: GraphiQLPlugin = DOC_EXPLORER_PLUGIN;
