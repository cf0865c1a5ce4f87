import { countsTable, operationsTable, ordersTable, requiresTable, sizesTable } from './abilities.ts';
import type { Declared } from './example-providers.ts';
import { fieldsSection } from './fields.ts';
import { filtersSection } from './filters.ts';
import { operationsSection } from './operations/section.ts';
import { recordsSection } from './records.ts';
import { statusesSection } from './statuses.ts';

interface Section {
  readonly heading: string;
  readonly prose: string;
  readonly body: (declared: Declared) => string;
}

const sections: readonly Section[] = [
  {
    heading: 'Which records does a provider have?',
    prose: 'The name it has for them. `–`: it has none, and its sources say SKIPPED.',
    body: recordsSection,
  },
  {
    heading: 'What can be done with them?',
    prose:
      '`list`: they can be gone through; `read`: one can be read by its id; the others are mutations: see money.md.',
    body: operationsTable,
  },
  {
    heading: 'How many at once?',
    prose: 'The longest page of a list / how many records one call can read by id.',
    body: sizesTable,
  },
  {
    heading: 'What has to be pinned?',
    prose:
      'Fields of which one must be fixed by `eq` or `in`, in every branch of the filter, before the provider can be asked. Without, the source says REQUIRES_FILTER. With the setting `query: reference` eFaka takes `reference` too.',
    body: requiresTable,
  },
  {
    heading: 'What does the provider put in order?',
    prose:
      'By anything else all matching rows are read, within the scan budget, and sorted here. `\\*`: assumed, and on a live connection relied on only after `npm run doctor -- --probe` has seen it hold.',
    body: ordersTable,
  },
  {
    heading: 'Does it count?',
    prose:
      'Whether a list call says how many records match in all. Where not, `totalCount` is known only of what was read whole.',
    body: countsTable,
  },
  {
    heading: 'Who runs a filter?',
    prose: `- **exact**: the provider gives just the rows that match.
- **superset**: the provider narrows, and what it gives is checked here.
- **local**: rows are read, within the scan budget, and checked here. So are all operators that a cell does not name, and fields that no table has.
- **by id**: records that \`eq\` or \`in\` name are read by their ids, and not listed.
- **text**: has no filter of its own, but the argument \`text\` looks for words in it.
- **null**, **always**, **as configured**: the same on every record, so that nobody is asked.
- \`\\*\`: assumed. A live connection relies on it only after a probe; before, it is narrowed by where being wrong could only add rows, else checked here.

These are the defaults of a live connection. Settings that tell more of a provider make more of it exact: see [configuration](configuration.md). What holds of a connection right now is in \`providers { capabilities }\`, and how one query was run in \`extensions.explain\`. \`provider\`, \`providerId\` and, where one call serves one account, \`accountId\` decide whom to ask.`,
    body: filtersSection,
  },
  {
    heading: 'What does a status come from?',
    prose:
      "The provider's words for each of ours. A word that is in no cell becomes UNKNOWN, is counted and logged; `nativeStatus` shows it as it came.",
    body: statusesSection,
  },
  {
    heading: 'Where does a field come from?',
    prose:
      "The provider's own properties that a field is made of, or why it is null. `raw` is what the provider sent, without secrets and card numbers.",
    body: fieldsSection,
  },
  {
    heading: 'What becomes of each operation of a provider?',
    prose:
      'Every operation that is known of a provider, and what uses it here: a field of the query (of another type as `Type.field`), a mutation, or this service itself: for authentication, for what a mutation checks before it is sent, for the look-up of a mutation that got no answer, for `npm run doctor`. What serves a list serves `node`, `search` and nested lists of its records, too. `–`: nothing uses it, and why. `\\*`: nobody published the path.',
    body: operationsSection,
  },
];

/** docs/providers.md. */
export function printPage(declared: Declared): string {
  const head = `# What each provider has and can do

<!-- Made by \`npm run docs\` from the code: capabilities, mappers and vocabularies in datasources, fields in src/domain. -->

Made from the code that does it: \`npm run docs\` writes this page, \`npm run check\` compares.

${sections.map(({ heading }) => `- [${heading}](#${anchorOf(heading)})`).join('\n')}`;
  const parts = sections.map(({ heading, prose, body }) => `## ${heading}\n\n${prose}\n\n${body(declared)}`);
  return `${[head, ...parts].join('\n\n')}\n`;
}

/** As GitHub makes it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .replaceAll(' ', '-');
}
