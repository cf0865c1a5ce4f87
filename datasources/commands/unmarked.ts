/** What is recorded of a command that moves no money, leaves no mark and is judged by its target alone. */
export const unmarked = { guard: null, amount: null, mark: null, reference: null, baseline: {} } as const;
