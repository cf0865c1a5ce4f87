import type { AddressInput } from '../../../schema/inputs/commands/parts.ts';
import type { LinkUrlsInput } from '../../../schema/inputs/commands/payment-link-parts.ts';
import type { LinkUrls } from '../../../src/domain/record-commands.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { RecordRef } from '../../../src/domain/record-ref.ts';
import { addressOf } from './address.ts';
import type { Ids } from './decoded.ts';
import { instantOf } from './instant.ts';
import { checkMetadata } from './metadata.ts';
import type { Path, Problems } from './problems.ts';
import { refAtAccount } from './ref-at-account.ts';

/** What the fields of one record are read with. */
export interface Reading {
  readonly problems: Problems;
  readonly ids: Ids;
  /** The account that the record is at, or the record itself; null where the id of it is wrong. */
  readonly beside: RecordRef | null;
}

/** How values of the sorts that several records have are read: each gives null where it has noted a problem. */
export function fieldReaders({ problems, ids, beside }: Reading) {
  return {
    /** Whatever its scalar or enum lets through. */
    asIs: <T>(value: T): T => value,
    free: (text: string, path: Path) => problems.free(path, text),
    filled: (text: string, path: Path) => problems.filled(path, text),
    plain: (text: string, path: Path) => problems.plain(path, text),
    phone: (text: string, path: Path) => problems.phone(path, text),
    texts: (texts: readonly string[], path: Path) =>
      texts.map((text, index) => problems.free([...path, `${index}`], text) ?? ''),
    address: (address: AddressInput, path: Path) => addressOf(problems, path, address),
    instant: (text: string, path: Path) => instantOf(problems, path, text),
    json: (json: Readonly<Record<string, unknown>>, path: Path) => checkMetadata(problems, path, json),
    wholeFrom: (least: number) => (value: number, path: Path) => problems.whole(path, value, least),
    urls: (urls: LinkUrlsInput, path: Path): LinkUrls => ({
      redirectUrl: problems.plain([...path, 'redirectUrl'], urls.redirectUrl),
      cancelUrl: problems.plain([...path, 'cancelUrl'], urls.cancelUrl),
      notificationUrl: problems.plain([...path, 'notificationUrl'], urls.notificationUrl),
    }),
    ref:
      <K extends RecordKind>(kind: K) =>
      (id: string, path: Path) =>
        refAtAccount(problems, ids, path, kind, id, beside),
  };
}
