/** What a caller may do. `raw:read` and `explain` open what else is left out; the others name what they are about. */
export const scopes = [
  'transactions:read',
  'customers:read',
  'products:read',
  'accounts:read',
  'payments:write',
  'refunds:write',
  'customers:write',
  'products:write',
  'links:read',
  'links:write',
  'clients:read',
  'clients:write',
  'operations:read',
  'operations:settle',
  'explain',
  'raw:read',
] as const;
export type Scope = (typeof scopes)[number];
