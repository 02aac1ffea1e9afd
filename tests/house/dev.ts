import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

/** `npm run dev`: the server, started again when its source changes, and Vite in front of it for the client. */
const programs: readonly (readonly [string, readonly string[]])[] = [
  ["tsx", ["watch", "--clear-screen=false", "server/main.ts"]],
  ["vite", ["--clearScreen", "false"]],
];

const children: ChildProcess[] = programs.map(([name, args]) =>
  spawn(join("node_modules", ".bin", name), args, {
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  }),
);

function endAll(): void {
  for (const child of children) if (!child.killed) child.kill("SIGTERM");
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, endAll);
for (const child of children) {
  child.on("error", (failure) => console.error(failure.message));
  child.on("exit", (code) => {
    process.exitCode = code ?? 0;
    endAll();
  });
}
