import type { Reply } from '../../kit/reply.ts';
import type { SandboxRequest } from '../../kit/request.ts';
import type { World } from '../query/column.ts';
import type { ApplicationUser, WalleeContext } from '../routes/context.ts';
import type { SpaceTableName } from '../shapes/table-name.ts';
import type { Tables } from '../store/wallee-store.ts';

/** What a write works with, once its signature, route, space and body are known to be well. */
export interface WriteContext {
  readonly wallee: WalleeContext;
  readonly user: ApplicationUser;
  readonly spaceId: number;
  readonly space: Tables<SpaceTableName>;
  /** Where the links of the space lead, for what a caller expands. */
  readonly world: World;
  /** Parameters of the pattern, decoded, in its order. */
  readonly parameters: readonly string[];
  /** The JSON body as `readJson` reads it; undefined where the route takes none. */
  readonly body: unknown;
}

/** A route of a space that changes something, or answers with what no table holds. */
export interface WriteRoute {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below the prefix, such as `/customers/{id}`. */
  readonly pattern: string;
  /** `json`: a body is required; `none`: whatever stands there is not read. */
  readonly body: 'json' | 'none';
  /** Answers, or throws an `ApiError`; must change nothing before it throws. */
  run(request: SandboxRequest, context: WriteContext): Reply;
}

/** What a write above spaces works with. */
export type GlobalWriteContext = Pick<WriteContext, 'wallee' | 'user' | 'body'>;

/** A route that makes something above spaces: no Space header, and no space whose requests are counted. */
export interface GlobalWriteRoute {
  readonly method: 'POST';
  readonly pattern: string;
  /** Answers, or throws an `ApiError`; must change nothing before it throws. The body is required and JSON. */
  run(request: SandboxRequest, context: GlobalWriteContext): Reply;
}
