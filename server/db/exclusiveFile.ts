import Database from "better-sqlite3";

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");
}

/**
 * Takes a file for this process alone, by the lock of the operating system: it ends with the process, however that
 * ends, so that nothing stale is ever left.
 * @returns lets go of it; undefined when another process, or another part of this one, has it
 */
export function takeExclusively(path: string): (() => void) | undefined {
  const connection = new Database(path, { timeout: 0 });
  try {
    connection.pragma("locking_mode = EXCLUSIVE");
    connection.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    connection.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  return () => connection.close();
}
