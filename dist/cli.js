#!/usr/bin/env node
if (Number.parseInt(process.versions.node, 10) < 24) {
  process.stderr.write(
    `mail-identity-check needs Node 24 or newer; this is ${process.version}.\n`,
  );
  process.exitCode = 2;
} else {
  const { terminal } = await import('./program.js');
  await terminal();
}
