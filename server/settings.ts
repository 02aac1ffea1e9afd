import { resolve } from "node:path";
import { z } from "zod";

/**
 * Every environment variable the program reads, parsed once. `server/db/columns.ts` alone looks at
 * DATABASE_URL earlier, because tables are built when it loads.
 */
const environment = z.object({
  PORT: z.coerce
    .number({ error: "PORT must be a whole number from 0 to 65535, for example 3000." })
    .int("PORT must be a whole number, for example 3000.")
    .min(0, "PORT must be 0 or more.")
    .max(65535, "PORT must be 65535 or less.")
    .default(3000),
  HOST: z
    .string()
    .min(1, "HOST must name an address to listen on, for example 127.0.0.1.")
    .default("0.0.0.0"),
  DATA_DIR: z.string().min(1, "DATA_DIR must name a folder, for example ./data.").default("./data"),
  DATABASE_URL: z
    .string()
    .regex(
      /^(postgres|postgresql|pglite):/,
      "DATABASE_URL must begin with postgres:// (leave it out to keep the data in one SQLite file).",
    )
    .optional(),
  PUBLIC_URL: z
    .url({
      protocol: /^https?$/,
      error: "PUBLIC_URL must be the address people type, for example https://homeroom.example.org.",
    })
    .refine((url) => new URL(url).pathname === "/", "PUBLIC_URL must not have a path after the host name.")
    .transform((url) => new URL(url).origin)
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .regex(
      /^[0-9a-fA-F:./, ]+$/,
      "TRUSTED_PROXIES must list addresses or networks separated by commas, for example 10.0.0.0/8.",
    )
    .transform((list) => list.split(",").map((item) => item.trim()))
    .optional(),
  METRICS_TOKEN: z
    .string()
    .min(16, "METRICS_TOKEN must have at least 16 characters; leave it out to switch /metrics off.")
    .optional(),
  LOG_LEVEL: z
    .enum(["silent", "error", "warn", "info", "debug"], {
      error: "LOG_LEVEL must be one of silent, error, warn, info, debug.",
    })
    .default("info"),
  UPLOAD_LIMIT_MB: z.coerce
    .number({ error: "UPLOAD_LIMIT_MB must be a whole number of megabytes, for example 25." })
    .int("UPLOAD_LIMIT_MB must be a whole number of megabytes.")
    .min(1, "UPLOAD_LIMIT_MB must be at least 1.")
    .max(1024, "UPLOAD_LIMIT_MB must be at most 1024.")
    .default(25),
  STUDENT_QUOTA_MB: z.coerce
    .number({ error: "STUDENT_QUOTA_MB must be a whole number of megabytes, for example 500." })
    .int("STUDENT_QUOTA_MB must be a whole number of megabytes.")
    .min(1, "STUDENT_QUOTA_MB must be at least 1.")
    .default(500),
  FREE_SPACE_FLOOR_MB: z.coerce
    .number({ error: "FREE_SPACE_FLOOR_MB must be a whole number of megabytes, for example 200." })
    .int("FREE_SPACE_FLOOR_MB must be a whole number of megabytes.")
    .min(0, "FREE_SPACE_FLOOR_MB must be 0 or more.")
    .default(200),
  HOMEROOM_FONTS: z.string().min(1, "HOMEROOM_FONTS must name a folder with .ttf or .otf files.").optional(),
});

export interface Settings {
  port: number;
  host: string;
  dataFolder: string;
  databaseUrl: string | undefined;
  publicUrl: string | undefined;
  isHttps: boolean;
  trustedProxies: string[] | undefined;
  metricsToken: string | undefined;
  logLevel: "silent" | "error" | "warn" | "info" | "debug";
  uploadLimitBytes: number;
  studentQuotaBytes: number;
  freeSpaceFloorBytes: number;
  fontsFolder: string | undefined;
}

export class SettingsRefused extends Error {
  constructor(readonly sentences: string[]) {
    super(`The settings cannot be used:\n${sentences.map((sentence) => `  - ${sentence}`).join("\n")}`);
    this.name = "SettingsRefused";
  }
}

const megabyte = 1024 * 1024;

/** The address people type to open the program, or on this computer where PUBLIC_URL does not say. */
export function addressOf({ publicUrl, port }: Pick<Settings, "publicUrl" | "port">): string {
  return publicUrl ?? `http://localhost:${port}`;
}

/**
 * Reads the settings from `variables` (usually `process.env`); empty values count as not given.
 * @param defaults stand in for what is not given, before the usual ones
 * @throws SettingsRefused with one sentence for each wrong value
 */
export function readSettings(
  variables: Record<string, string | undefined>,
  defaults: Record<string, string> = {},
): Settings {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined && value !== "");
  const parsed = environment.safeParse({ ...defaults, ...Object.fromEntries(given) });
  if (!parsed.success) throw new SettingsRefused(parsed.error.issues.map((issue) => issue.message));
  const value = parsed.data;
  return {
    port: value.PORT,
    host: value.HOST,
    dataFolder: resolve(value.DATA_DIR),
    databaseUrl: value.DATABASE_URL,
    publicUrl: value.PUBLIC_URL,
    isHttps: value.PUBLIC_URL?.startsWith("https:") ?? false,
    trustedProxies: value.TRUSTED_PROXIES,
    metricsToken: value.METRICS_TOKEN,
    logLevel: value.LOG_LEVEL,
    uploadLimitBytes: value.UPLOAD_LIMIT_MB * megabyte,
    studentQuotaBytes: value.STUDENT_QUOTA_MB * megabyte,
    freeSpaceFloorBytes: value.FREE_SPACE_FLOOR_MB * megabyte,
    fontsFolder: value.HOMEROOM_FONTS,
  };
}
