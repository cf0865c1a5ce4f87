import { complaintAboutNode } from '../node-version.ts';

const complaint = complaintAboutNode(process.versions.node);
if (complaint === null) {
  // Only now: what is imported from here on may not even load under an older Node.js.
  const { runDoctor } = await import('./run-doctor.ts');
  await runDoctor(process.argv.slice(2), process.env);
} else {
  process.stderr.write(`${complaint}\n`);
  process.exit(1);
}
