/** Everything that is wrong with a configuration, at once: nobody should have to start a server five times. */
export class ConfigError extends Error {
  /** One sentence each: the name of the variable or the place in the file, then what was expected. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
    super(`The configuration has ${count}:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = Object.freeze([...problems]);
  }
}
