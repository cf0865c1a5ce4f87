/** What a call to a provider costs, where a row costs 1: it takes time, and a part of what the provider allows. */
export const callWeight = 10;

/** What any operation costs, before anything is read. */
export const baseCost = 1;

/**
 * Calls for a list that its provider can't give in the asked order: one tells how much there is, then it is read by
 * periods or as a whole. It takes more where there is much, or where most of it is dropped here; then the scan budget
 * holds.
 */
export const callsToSort = 4;

/** Calls of a mutation: what is looked at first, what is sent, and the look-ups that tell what became of it. */
export const callsOfCommand = 12;

/** Records that hang off one, where no page says how many: most have one or none. */
export const rowsPerParent = 2;

/** Calls for a record at a provider that gives one a call: eFaka needs a second for what a payment came to. */
export const callsPerRecord = 2;

/** Calls that find out what links a customer to its payments, where that is not its id. */
export const callsToLink = 2;

/** What is large in an answer though no call is made for it, as rows: a record as its provider sent it, all a provider can do. */
export const rowsOfRaw = 5;
export const rowsOfCapabilities = 150;
