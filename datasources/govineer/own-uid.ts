import type { TextProperty } from '../dialects/odata/property.ts';
import { isSegment } from '../http/segment.ts';

/** The native id of a record. Uids are opaque (Govineer's guides show several forms), but no odd text is one. */
export const ownUid: TextProperty = { type: 'text', path: 'uid', nullable: false, holds: isSegment };
