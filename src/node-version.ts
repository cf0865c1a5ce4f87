/** The oldest Node.js this service runs on: undici 8, keyv 6 and node:sqlite need it. */
const oldest = [22, 19] as const;

/** One sentence that says what to do; null if this Node.js will do. */
export function complaintAboutNode(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return null;
  return (
    `Paygraph needs Node.js ${oldest.join('.')} or newer, and this is ${version}: start it with npm ` +
    '(npm start, npm run start:live), which brings a Node.js of its own on Linux and Windows, or install a newer one.'
  );
}
