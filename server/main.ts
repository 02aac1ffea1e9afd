import { serve } from "./serve.ts";
import { readSettings } from "./settings.ts";

const firstSteps = `
Nobody can sign in yet. Name the first administrator in another terminal, with the same DATA_DIR:

  npm run -s homeroom -- school init --given Ada --family Root --sign-in ada

It prints a one-time code; sign in with it at the address above, and the next screens ask for the school.`;

try {
  const { address, isSetUp } = await serve(readSettings(process.env));
  console.log(`Homeroom is at ${address}`);
  if (!isSetUp) console.log(firstSteps);
} catch (error) {
  // Fetched when needed: it knows every error of the program, and a start should not wait for them.
  const { sentenceOf } = await import("./cli/saying.ts");
  console.error(sentenceOf(error) ?? error);
  process.exit(1);
}
