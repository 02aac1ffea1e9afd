import { runCommandLine } from "./runCommandLine.ts";

const { out, err, exitCode } = await runCommandLine(process.argv.slice(2), process.env);
if (err !== "") console.error(err);
if (out !== "") console.log(out);
process.exitCode = exitCode;
