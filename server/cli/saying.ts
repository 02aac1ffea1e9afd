import { MigrationLeftOrphans } from "#server/db/migrate.ts";
import { SqliteTooOld } from "#server/db/sqliteStore.ts";
import { DemoRefused } from "#server/demo/demoFolder.ts";
import { BrokenSeal } from "#server/features/portfolios/seal.ts";
import { FolderInUse } from "#server/folderLock.ts";
import { problemOf, refusalOf } from "#server/http/problem.ts";
import { Refusal } from "#server/http/refusal.ts";
import { SealKeyMissing } from "#server/sealKey.ts";
import { CannotListen } from "#server/serve.ts";
import { SettingsRefused } from "#server/settings.ts";
import type { RefusalCode } from "#shared/refusals/refusals.ts";
import { CommandRefused } from "./command.ts";
import { issueSentences } from "./commandLine.ts";

/** Errors whose message is a sentence for whoever runs the command. */
const told = [
  CommandRefused,
  SettingsRefused,
  SqliteTooOld,
  MigrationLeftOrphans,
  BrokenSeal,
  FolderInUse,
  CannotListen,
  SealKeyMissing,
  DemoRefused,
];

/** Refusals whose sentence speaks of a screen, as a terminal says them. */
const inTerminal: Partial<Record<RefusalCode, string>> = {
  notReady:
    "The school is not set up yet. Name its administrator with school init, sign in as them, and answer the first questions.",
  stale: "Somebody changed this at the same moment. Nothing was changed here; run the command again.",
  diskFull: "The disk is full; nothing was changed. Make room and run the command again.",
};

/** What the system or the database says when it cannot be reached, and what to look at. */
const unreachable: readonly { codes: RegExp; says: string }[] = [
  {
    codes: /^(EACCES|EPERM|EROFS)$/,
    says: "This account may not write or read there. Check DATA_DIR and its owner.",
  },
  { codes: /^(ENOTDIR|EEXIST)$/, says: "A file stands where a folder should be. Check DATA_DIR." },
  {
    codes: /^(SQLITE_CANTOPEN|SQLITE_NOTADB|SQLITE_CORRUPT|SQLITE_IOERR|SQLITE_READONLY)/,
    says: "See: homeroom doctor",
  },
  { codes: /^SQLITE_BUSY/, says: "Another program holds the database. Try again in a moment." },
  {
    codes: /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|28P01|28000|3D000)$/,
    says: "The database cannot be reached. Check DATABASE_URL.",
  },
];

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeOf(error.cause);
}

/** The sentence for what went wrong, when it is something a person can act on; undefined for a fault of ours. */
export function sentenceOf(error: unknown): string | undefined {
  if (told.some((kind) => error instanceof kind) && error instanceof Error) return error.message;
  const refusal = refusalOf(error);
  if (refusal) {
    const { detail, issues } = problemOf(refusal);
    if (issues && issues.length > 0) return issueSentences(issues).join("\n");
    return refusal.details.sentence ?? inTerminal[refusal.code] ?? detail;
  }
  const code = codeOf(error);
  const known = unreachable.find(({ codes }) => codes.test(code));
  return known && error instanceof Error ? `${error.message || code}. ${known.says}` : undefined;
}

/** For `.catch`: says a refusal of the program in words that fit the command. */
export function refusing(code: RefusalCode, sentence: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof Refusal && error.code === code ? new CommandRefused(sentence) : error;
  };
}
