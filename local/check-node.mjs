// Plain JavaScript, so that a Node too old to run the project can still say so.
const NEEDED = 24;
const found = Number.parseInt(process.versions.node, 10);

if (found < NEEDED) {
  console.error(
    `This needs Node ${NEEDED} and runs on ${process.versions.node}. ` +
      "`npx -y pnpm install` brings the right one, and pnpm's scripts use it.",
  );
  process.exit(1);
}
