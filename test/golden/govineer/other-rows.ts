import type { GovineerRow } from './govineer-row.ts';
import { at, decimal } from '../golden-row.ts';

export const customerRows: readonly GovineerRow<'customer'>[] = [
  {
    name: 'name eq',
    filter: () => ({ op: 'eq', field: 'name', value: "D''Angelo" }),
    expect: { filter: "name eq 'D''''Angelo'" },
  },
  {
    name: 'name in of both norms',
    filter: () => ({ op: 'in', field: 'name', values: ['Zoë', 'Zoe\u0308'] }),
    expect: { filter: "name in ('Zoe\u0308','Zoë')" },
  },
  {
    name: 'email eq',
    filter: () => ({ op: 'eq', field: 'email', value: 'plus+tag@example.com' }),
    expect: { filter: "email eq 'plus+tag@example.com'" },
  },
  {
    name: 'email ne keeps no one without e-mail',
    filter: () => ({ op: 'ne', field: 'email', value: 'upper@example.com' }),
    expect: { filter: "email ne 'upper@example.com' and email ne null" },
  },
  {
    name: 'email eqIgnoreCase',
    filter: () => ({ op: 'eqIgnoreCase', field: 'email', value: 'Upper@Example.com' }),
    expect: { filter: "tolower(email) eq 'upper@example.com'" },
  },
  {
    name: 'email missing',
    filter: () => ({ op: 'missing', field: 'email' }),
    expect: { filter: 'email eq null' },
  },
  {
    name: 'not email',
    filter: () => ({
      op: 'or',
      of: [
        { op: 'missing', field: 'email' },
        { op: 'ne', field: 'email', value: 'x' },
      ],
    }),
    expect: { filter: "(email ne 'x' and email ne null) or email eq null" },
  },
  {
    name: 'reference startsWith',
    filter: () => ({ op: 'startsWith', field: 'reference', value: 'C' }),
    expect: { filter: "startswith(reference_id,'C')" },
  },
  {
    name: 'phone is missing everywhere',
    filter: () => ({ op: 'contains', field: 'phone', value: '12' }),
    expect: 'none',
  },
  {
    name: 'search in name and e-mail',
    filter: () => ({
      op: 'or',
      of: [
        { op: 'contains', field: 'name', value: 'hop' },
        { op: 'contains', field: 'email', value: 'hop' },
        { op: 'contains', field: 'companyName', value: 'hop' },
      ],
    }),
    expect: { filter: "contains(tolower(email),'hop') or contains(tolower(name),'hop')" },
  },
  {
    name: 'createdAt bounds',
    filter: () => ({ op: 'gt', field: 'createdAt', value: at('2024-06-01T00:00:00Z') }),
    expect: { filter: 'created_at ge 2024-06-01T00:00:00.001Z' },
  },
  {
    name: 'oldest first, those that have a date',
    filter: () => ({ op: 'present', field: 'createdAt' }),
    order: [{ field: 'createdAt', direction: 'asc' }],
    bounds: true,
    expect: { filter: 'created_at ne null', orderBy: 'created_at asc,uid asc' },
  },
  {
    name: 'by id, those without a date',
    filter: () => ({ op: 'missing', field: 'createdAt' }),
    bounds: true,
    findsNothing: true,
    expect: { filter: 'created_at eq null' },
  },
];

export const refundRows: readonly GovineerRow<'refund'>[] = [
  {
    name: 'everything',
    filter: () => ({ op: 'everything' }),
    expect: { filter: "type eq 'refund'" },
  },
  {
    name: 'transactionId eq',
    filter: (k) => ({ op: 'eq', field: 'transactionId', value: k.transaction }),
    expect: { filter: "type eq 'refund' and payment_uid eq '{transaction}'" },
  },
  {
    name: 'status eq',
    filter: () => ({ op: 'eq', field: 'status', value: 'SUCCEEDED' }),
    expect: { filter: "type eq 'refund' and (status in ('approved','settled'))" },
  },
  {
    name: 'status UNKNOWN',
    filter: () => ({ op: 'eq', field: 'status', value: 'UNKNOWN' }),
    expect: {
      filter:
        "type eq 'refund' and ((not (status in ('pending','approved','settled','declined'))) or status eq null)",
    },
    findsNothing: true,
  },
  {
    name: 'amount and currency',
    filter: () => ({
      op: 'and',
      of: [
        { op: 'lte', field: 'amount', value: decimal('20.005') },
        { op: 'eq', field: 'currency', value: 'USD' },
      ],
    }),
    expect: { filter: "type eq 'refund' and (amount le 2000 and currency eq 'USD')" },
  },
  {
    name: 'reference is missing everywhere',
    filter: () => ({ op: 'missing', field: 'reference' }),
    order: [{ field: 'createdAt', direction: 'desc' }],
    expect: { filter: "type eq 'refund'", orderBy: 'created_at desc,uid asc' },
  },
];

export const attemptRows: readonly GovineerRow<'paymentAttempt'>[] = [
  {
    name: 'transactionId eq',
    filter: (k) => ({ op: 'eq', field: 'transactionId', value: k.transaction }),
    order: [{ field: 'createdAt', direction: 'asc' }],
    expect: {
      filter: "type eq 'sale' and payment_uid eq '{transaction}'",
      orderBy: 'created_at asc,uid asc',
    },
  },
];

export const accountRows: readonly GovineerRow<'account'>[] = [
  {
    name: 'name eq',
    filter: () => ({ op: 'eq', field: 'name', value: "Visitors' Centre & Shop" }),
    expect: { filter: "name eq 'Visitors'' Centre & Shop'" },
  },
  {
    name: 'clientId eq',
    filter: (k) => ({ op: 'eq', field: 'clientId', value: k.client }),
    expect: { filter: "client_id eq '{client}'" },
  },
  {
    name: 'state ACTIVE',
    filter: () => ({ op: 'eq', field: 'state', value: 'ACTIVE' }),
    expect: { filter: 'active eq true' },
  },
  {
    name: 'state UNKNOWN',
    filter: () => ({ op: 'eq', field: 'state', value: 'UNKNOWN' }),
    expect: { filter: 'active eq null' },
  },
  {
    name: 'state ne ACTIVE',
    filter: () => ({ op: 'ne', field: 'state', value: 'ACTIVE' }),
    expect: { filter: 'active eq false or active eq null' },
  },
  {
    name: 'state DELETED',
    filter: () => ({ op: 'eq', field: 'state', value: 'DELETED' }),
    expect: 'none',
  },
];

export const clientRows: readonly GovineerRow<'client'>[] = [
  {
    name: 'name eq',
    filter: () => ({ op: 'eq', field: 'name', value: 'City of Example' }),
    expect: { filter: "name eq 'City of Example'" },
  },
  {
    name: 'name contains',
    filter: () => ({ op: 'contains', field: 'name', value: 'BELEDIYESI 🏛' }),
    expect: { filter: "contains(tolower(name),'belediyesi ')" },
  },
  {
    name: 'state',
    filter: () => ({ op: 'eq', field: 'state', value: 'ACTIVE' }),
    order: [{ field: 'createdAt', direction: 'asc' }],
    expect: { filter: null, orderBy: 'created_at asc,uid asc' },
  },
];

export const terminalRows: readonly GovineerRow<'terminal'>[] = [
  {
    name: 'id eq',
    filter: (k) => ({ op: 'eq', field: 'id', value: k.own }),
    expect: { filter: "uid eq '{own}'" },
  },
];
