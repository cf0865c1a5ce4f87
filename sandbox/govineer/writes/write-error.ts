import type { Reply } from '../../kit/reply.ts';

/** Why a write was refused; nothing was changed before it is thrown. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(`${reply.status}`);
    this.reply = reply;
  }
}
