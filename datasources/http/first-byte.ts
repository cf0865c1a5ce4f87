import type { Dispatcher } from 'undici';

/** How far one send got. */
export interface Progress {
  /** It was handed to a connection: from then on the provider may have it. */
  begun: boolean;
}

/**
 * The same dispatcher, which notes when a request is handed to a connection that is open and secured. Before that
 * moment nothing was sent, whatever error comes; after it anything may have been. A request that was aborted before is
 * never handed over, nor is one a second time, whatever undici would do with a connection that was lost.
 */
export function watchingFirstByte(
  dispatcher: Dispatcher,
  progress: Progress,
  signal: AbortSignal,
): Pick<Dispatcher, 'request'> {
  return dispatcher.compose(
    (dispatch) => (options, handler) => dispatch(options, watched(handler, progress, signal)),
  );
}

function watched(
  handler: Dispatcher.DispatchHandler,
  progress: Progress,
  signal: AbortSignal,
): Dispatcher.DispatchHandler {
  return {
    onRequestStart(controller, context) {
      if (signal.aborted || progress.begun) {
        controller.abort(signal.aborted ? toError(signal.reason) : new Error('sent once already'));
        return;
      }
      progress.begun = true;
      handler.onRequestStart?.(controller, context);
    },
    onRequestUpgrade: (...given) => handler.onRequestUpgrade?.(...given),
    onResponseStarted: () => handler.onResponseStarted?.(),
    onResponseStart: (...given) => handler.onResponseStart?.(...given),
    onResponseData: (...given) => handler.onResponseData?.(...given),
    onResponseEnd: (...given) => handler.onResponseEnd?.(...given),
    onResponseError: (...given) => handler.onResponseError?.(...given),
    onBodySent: (...given) => handler.onBodySent?.(...given),
    onRequestSent: () => handler.onRequestSent?.(),
  };
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('aborted');
}
