/** Where the upstream client tells what it met. A pino logger fits. Fields never hold secrets or bodies. */
export interface UpstreamLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}
