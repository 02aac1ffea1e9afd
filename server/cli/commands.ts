import { backupCommands } from "./backupCommands.ts";
import type { Command } from "./command.ts";
import { doctorCommands } from "./doctorCommand.ts";
import { exportCommands } from "./exportCommands.ts";
import { personCommands } from "./personCommands.ts";
import { schoolCommands } from "./schoolCommands.ts";

/** Every command, in the order the help lists them. */
export const commands: readonly Command[] = [
  ...schoolCommands,
  ...personCommands,
  ...exportCommands,
  ...backupCommands,
  ...doctorCommands,
];
