/** `transaction_id`: of a request, or of a variant of the POS link. */
export function isRequestId(id: string): boolean {
  return /^\d{1,20}OO$/.test(id);
}

export function isPosId(id: string): boolean {
  return /^\d{1,20}PO$/.test(id);
}

export function isLinkId(id: string): boolean {
  return isRequestId(id) || isPosId(id);
}
