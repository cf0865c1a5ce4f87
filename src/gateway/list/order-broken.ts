/**
 * A provider's rows did not come in the order that was asked for: what was believed of these fields (`nativeId`: of
 * ties) does not hold. The list is planned again without it.
 */
export class OrderBroken extends Error {
  constructor(readonly fields: readonly string[]) {
    super(`Rows out of order by ${fields.join(', ')}`);
    this.name = 'OrderBroken';
  }
}
