import { resolve } from "node:path";
import { isNull } from "drizzle-orm";
import { BackupRefused, type Manifest } from "#server/backup/backupFormat.ts";
import { createBackup } from "#server/backup/createBackup.ts";
import { restoreBackup } from "#server/backup/restoreBackup.ts";
import { openStore } from "#server/db/openStore.ts";
import { isDiskFull } from "#server/db/store.ts";
import { sessions } from "#server/features/sessions/sessions.tables.ts";
import { sizeInWords } from "#shared/fields/sizes.ts";
import { type Command, CommandRefused } from "./command.ts";
import { author } from "./commandLine.ts";

function refuse(error: unknown): never {
  if (error instanceof BackupRefused) throw new CommandRefused(error.message);
  if (isDiskFull(error))
    throw new CommandRefused("The disk is full; nothing was written. Make room, or choose another.");
  throw error;
}

function countFiles({ parts }: Manifest): number {
  return parts.filter((part) => part.name.startsWith("files/")).length;
}

const create: Command = {
  noun: "backup",
  verb: "create",
  says: "Save everything into one file, also while the server runs",
  needs: "settings",
  options: {
    out: { says: "The archive to write; it must not exist yet", value: "<file.zip>", isRequired: true },
  },
  run: async (settings, given) => {
    const made = await createBackup(settings, resolve(given.need("out")), new Date()).catch(refuse);
    const { lost, migrations, createdAt } = made.manifest;
    const lines = [
      `Saved the database and ${countFiles(made.manifest)} files, ${sizeInWords(made.bytes)}, in ${made.path}`,
      "It holds every student's work and the key of the seals: keep it where only you can read it.",
    ];
    if (lost.length > 0) {
      lines.push(
        `${lost.length} files are missing or damaged and are not in it; homeroom doctor names them.`,
      );
    }
    return {
      lines,
      data: {
        path: made.path,
        bytes: made.bytes,
        files: countFiles(made.manifest),
        migrations,
        createdAt,
        lost,
      },
      exitCode: lost.length > 0 ? 1 : 0,
    };
  },
};

/**
 * What must not come back with a backup: whoever was signed in then signs in again, since a session may have been
 * ended for a reason. The restoring itself stands in the audit.
 */
async function finishRestore(folder: string, { createdAt }: Manifest): Promise<void> {
  const store = await openStore({ dataFolder: folder, databaseUrl: undefined }, () => new Date());
  try {
    await store.change(author, async (writer) => {
      await writer.update(sessions).set({ endedAt: writer.at }).where(isNull(sessions.endedAt));
      writer.record({ action: "backup.restored", subjectKind: "backup", subjectId: createdAt });
    });
  } finally {
    await store.close();
  }
}

const restore: Command = {
  noun: "backup",
  verb: "restore",
  says: "Bring a backup back into an empty folder; every part of it is checked",
  needs: "settings",
  begins: true,
  options: {
    from: { says: "The archive to read", value: "<file.zip>", isRequired: true },
    into: { says: "The folder to fill, when it is not DATA_DIR", value: "<folder>" },
  },
  run: async (settings, given) => {
    if (settings.databaseUrl) {
      throw new CommandRefused("This backup holds a SQLite school: leave DATABASE_URL out to restore it.");
    }
    const folder = resolve(given.find("into") ?? settings.dataFolder);
    const manifest = await restoreBackup(resolve(given.need("from")), folder, finishRestore).catch(refuse);
    const { createdAt, lost, program } = manifest;
    const lines = [
      `Restored the backup of ${createdAt} with ${countFiles(manifest)} files into ${folder}`,
      "Everybody signs in again. Share links and accounts ended after the backup was made must be ended once more.",
    ];
    if (lost.length > 0) lines.push(`${lost.length} files were lost before the backup was made.`);
    return { lines, data: { folder, createdAt, program, files: countFiles(manifest), lost } };
  },
};

export const backupCommands: readonly Command[] = [create, restore];
