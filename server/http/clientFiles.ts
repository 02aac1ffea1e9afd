import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Express, Request, Response } from "express";

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

interface ClientFile {
  etag: string;
  isHashed: boolean;
  bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer };
}

const encodings = ["br", "gzip", "identity"] as const;
type Encoding = (typeof encodings)[number];
const endings: Record<string, Encoding> = { ".br": "br", ".gz": "gzip" };

/** Every file of the client by its address, with the forms it was compressed to when it was built. */
function readClient(folder: string): Map<string, ClientFile> {
  const files = new Map<string, ClientFile>();
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) =>
    path.replaceAll("\\", "/"),
  );
  const isFile = (path: string) => statSync(join(folder, path)).isFile();
  for (const path of paths.filter((one) => endings[extname(one)] === undefined && isFile(one))) {
    const identity = readFileSync(join(folder, path));
    const file: ClientFile = {
      etag: `"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`,
      isHashed: path.startsWith("assets/"),
      bodies: { identity },
    };
    for (const [ending, encoding] of Object.entries(endings)) {
      if (paths.includes(`${path}${ending}`))
        file.bodies[encoding] = readFileSync(join(folder, `${path}${ending}`));
    }
    files.set(`/${path}`, file);
  }
  return files;
}

function sendFile(file: ClientFile, path: string, request: Request, response: Response): void {
  const available = encodings.filter((encoding) => file.bodies[encoding] !== undefined);
  const wanted = request.acceptsEncodings([...available]);
  const encoding = available.find((one) => one === wanted) ?? "identity";
  response.vary("Accept-Encoding").set("ETag", file.etag).type(extname(path));
  response.set("Cache-Control", file.isHashed ? "public, max-age=31536000, immutable" : "no-cache");
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  if (encoding !== "identity") response.set("Content-Encoding", encoding);
  response.end(file.bodies[encoding]);
}

/**
 * Serves the client as it was when the program started, from memory: a new build put in its place meanwhile
 * (an upgrade) neither mixes two versions nor takes files away that an open page still asks for. Every other
 * address shows the client, which knows its screens.
 */
export function mountClient(app: Express, folder: string): void {
  const files = readClient(folder);
  app.get("/{*screen}", (request, response, next) => {
    const { path } = request;
    if (path.startsWith("/api/") || path.startsWith("/s/")) return next();
    const found = files.get(path);
    const index = files.get("/index.html");
    if (found) sendFile(found, path, request, response);
    else if (index && !path.startsWith("/assets/")) sendFile(index, "/index.html", request, response);
    else next();
  });
}
