import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Requirement } from './requirement.ts';
import type { Declined, Subject } from './subject.ts';

/** How a requirement stands for one kind of one provider. */
export type Standing =
  | { readonly is: 'required' }
  | { readonly is: 'declined'; readonly by: Declined }
  | { readonly is: 'notAbout' };

export function standingOf(
  { id, kinds, special: isSpecial }: Requirement,
  { declined, special }: Subject,
  kind: RecordKind,
): Standing {
  if (isSpecial !== undefined && special[id]?.includes(kind) !== true) return { is: 'notAbout' };
  if (kinds !== undefined && !kinds.includes(kind)) return { is: 'notAbout' };
  const by = declined.find((each) => each.ids.includes(id) && each.kinds.includes(kind));
  return by === undefined ? { is: 'required' } : { is: 'declined', by };
}

/** The requirements and who meets them, as Markdown. What it calls met is tried by the suite on every run. */
export function printReport(requirements: readonly Requirement[], subjects: readonly Subject[]): string {
  const lines = [
    '# What every provider does',
    '',
    'Generated from the contract suite; `vitest run test/contract -u` writes it anew.',
    '',
  ];
  for (const { id, level, statement } of requirements) lines.push(`- **${id}** ${level} ${statement}.`);
  for (const subject of subjects) lines.push('', ...printSubject(requirements, subject));
  return `${lines.join('\n')}\n`;
}

/** Columns are padded as the formatter has them, so that it leaves the file alone. */
const idWidth = 10;

function centred(text: string, width: number): string {
  return text.padStart(text.length + Math.floor((width - text.length) / 2)).padEnd(width);
}

function printSubject(requirements: readonly Requirement[], subject: Subject): readonly string[] {
  const { provider, kinds, declined } = subject;
  const cell = (requirement: Requirement, kind: RecordKind): string => {
    const standing = standingOf(requirement, subject, kind);
    switch (standing.is) {
      case 'required':
        return '✓';
      case 'declined':
        return `(${declined.indexOf(standing.by) + 1})`;
      case 'notAbout':
        return '';
    }
  };
  return [
    `## ${provider}`,
    '',
    `| ${''.padEnd(idWidth)} | ${kinds.join(' | ')} |`,
    `| ${'-'.repeat(idWidth)} | ${kinds.map((kind) => `:${'-'.repeat(kind.length - 2)}:`).join(' | ')} |`,
    ...requirements.map((each) => {
      const cells = kinds.map((kind) => centred(cell(each, kind), kind.length));
      return `| ${each.id.padEnd(idWidth)} | ${cells.join(' | ')} |`;
    }),
    '',
    'Declined, with what is tried instead:',
    '',
    ...declined.map(({ reason }, index) => `${index + 1}. ${reason}`),
  ];
}
