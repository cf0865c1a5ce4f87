import type { Source } from '../../../src/ports/source.ts';
import { ownAccountSource } from '../../rows/own-account.ts';
import { accountCapabilities } from '../capabilities/account.ts';
import type { EfakaConnection } from '../connection.ts';
import { accountRef } from '../connection.ts';
import { accountMappers } from '../mapper/account.ts';

/** The one account that the connection stands for. */
export function createAccountSource({ settings }: EfakaConnection): Source<'account'> {
  return ownAccountSource(settings, accountRef({ settings }), accountCapabilities(settings), accountMappers);
}
