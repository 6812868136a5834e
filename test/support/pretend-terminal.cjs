// Loaded before the program: lets it take its pipes for a terminal, so that a test can be the person who sits there.
for (const stream of [process.stdin, process.stdout]) stream.isTTY = true;
process.stdout.columns = 100;
