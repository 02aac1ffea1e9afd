import { backupCommands } from "./backupCommands.ts";
import type { Command } from "./command.ts";
import { demoCommands } from "./demoCommand.ts";
import { doctorCommands } from "./doctorCommand.ts";
import { eventCommands } from "./eventCommands.ts";
import { exportCommands } from "./exportCommands.ts";
import { personCommands } from "./personCommands.ts";
import { schoolCommands } from "./schoolCommands.ts";

/** Every command, in the order the help lists them. */
export const commands: readonly Command[] = [
  ...schoolCommands,
  ...personCommands,
  ...eventCommands,
  ...exportCommands,
  ...backupCommands,
  ...doctorCommands,
  ...demoCommands,
];
