import { wordEnum } from './word-enum.ts';

export const sourceStatuses = ['COMPLETE', 'PARTIAL', 'FAILED', 'SKIPPED', 'REQUIRES_FILTER'] as const;
export type SourceStatus = (typeof sourceStatuses)[number];

export const SourceStatusEnum = wordEnum(
  'SourceStatus',
  'How much of a page one source could give.',
  sourceStatuses,
  {
    COMPLETE: 'Everything that belongs on this page.',
    PARTIAL:
      'The budget of rows to read ended here: up to the last row of the page nothing is missing, and paging goes on from there.',
    FAILED: 'Nothing: its records are missing from this page, and `error` says why.',
    SKIPPED: 'Nothing to give: the filter rules the source out, or the provider has no such resource.',
    REQUIRES_FILTER: 'The provider has no list: filter by an id or a reference to have it asked.',
  },
);
