// Runs before every npm script, on whatever Node there is: so nothing here may be newer than Node 12.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(
    `Paygraph needs Node.js 22.19 or newer, this is ${process.version}: ` +
      'run it through its npm scripts after "npm ci" (on Linux and Windows these bring their own Node.js 24), ' +
      'or install Node.js 22.19 or newer from https://nodejs.org.\n',
  );
  process.exit(1);
}
