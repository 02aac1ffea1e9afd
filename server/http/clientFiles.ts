import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Express } from "express";
import sirv from "sirv";

/** The built client beside the program: `dist/client`, from the source tree and from the build alike. */
export function clientFolder(): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, "dist", "client");
    if (existsSync(join(candidate, "index.html"))) return candidate;
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}

/** Serves the client, compressed beforehand; every other address shows the client, which knows its screens. */
export function mountClient(app: Express, folder: string): void {
  const index = readFileSync(join(folder, "index.html"));
  app.use(
    sirv(folder, {
      brotli: true,
      gzip: true,
      etag: true,
      extensions: [],
      setHeaders: (response, path) => {
        const isHashed = path.startsWith("/assets/");
        response.setHeader("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
      },
    }),
  );
  app.get("/{*screen}", (request, response, next) => {
    if (request.path.startsWith("/api/") || request.path.startsWith("/s/")) return next();
    response.set("Cache-Control", "no-cache").type("html").send(index);
  });
}
