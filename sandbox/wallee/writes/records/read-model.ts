import { ApiError } from '../../routes/api-error.ts';
import { FieldProblem } from './field-rules.ts';
import type { Rule } from './field-rules.ts';

export interface Property<T> {
  readonly rule: Rule<T>;
  /** `optional`: absent or null; `kept`: absent, never null; `required`: neither. */
  readonly presence: 'optional' | 'kept' | 'required';
}

/** The properties of a model, all there are. */
export type Properties<Model> = { readonly [K in keyof Model]-?: Property<Exclude<Model[K], undefined>> };

/** A body as an object, or a 400. */
export function objectOf(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ApiError('bad_request', 'A JSON object was expected.');
  }
  return body as Record<string, unknown>;
}

/** Refuses with 400 what a model has no property for; `others` are known besides. */
export function checkKnown(
  body: Readonly<Record<string, unknown>>,
  properties: object,
  others: readonly string[] = [],
): void {
  const unknown = Object.keys(body).filter(
    (name) => !Object.hasOwn(properties, name) && !others.includes(name),
  );
  if (unknown.length === 0) return;
  throw new ApiError('bad_request', `The body has unknown properties: ${unknown.join(', ')}.`, {
    errors: Object.fromEntries(unknown.map((name) => [name, 'There is no such property.'])),
  });
}

/** The values of a model, or a 422 with a message per field. What was null is there as undefined. */
export function readModel<Model>(
  body: Readonly<Record<string, unknown>>,
  properties: Properties<Model>,
): Model {
  const values = new Map<string, unknown>();
  const problems = new Map<string, string>();
  for (const [name, property] of Object.entries<Property<unknown>>(properties)) {
    try {
      const given = Object.hasOwn(body, name);
      if (given || property.presence === 'required') values.set(name, valueOf(body[name], property));
    } catch (cause) {
      if (!(cause instanceof FieldProblem)) throw cause;
      problems.set(name, cause.message);
    }
  }
  if (problems.size > 0) throw unprocessable(Object.fromEntries(problems));
  return Object.fromEntries(values) as Model;
}

/** A 422 about the given fields. */
export function unprocessable(errors: Readonly<Record<string, string>>): ApiError {
  const message = Object.entries(errors).map(([name, problem]) => `${name}: ${problem}`);
  return new ApiError('unprocessable_entity', message.join(' '), { errors });
}

function valueOf(value: unknown, { rule, presence }: Property<unknown>): unknown {
  if (value !== undefined && value !== null) return rule(value);
  if (presence !== 'optional') throw new FieldProblem('A value was expected.');
  return undefined;
}
