import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { listTypefaces, sheetPaths, typefacePath } from "./server/pages/looksFiles.ts";

/**
 * The server as dist/server: one program per way of starting it, and one per worker thread. Most packages stay
 * in node_modules. Everything lies flat in one folder, so that files beside the program (fonts, workers) are
 * found next to `import.meta.url`, and `../../migrations` from there is the same folder as from server/db.
 */
const programs = { main: "server/main.ts", homeroom: "server/cli/main.ts", demo: "server/demo/main.ts" };

function listWorkers(): readonly (readonly [string, string])[] {
  return readdirSync("server", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("Worker.ts"))
    .map((path) => [basename(path, ".ts"), join("server", path)]);
}

const started = Object.entries(programs).filter(([, path]) => existsSync(path));

/**
 * Each program begins by saying that this is production, before React and Express load and look. Imports are
 * evaluated before the code that asks for them, so it takes a file of its own in front.
 */
function productionFronts(): Plugin {
  return {
    name: "production-fronts",
    generateBundle() {
      for (const [name] of started) {
        const source = `process.env.NODE_ENV ??= "production";\nawait import("./${name}.program.js");\n`;
        this.emitFile({ type: "asset", fileName: `${name}.js`, source });
      }
    },
  };
}

function fontsBeside(): Plugin {
  return {
    name: "fonts-beside",
    writeBundle() {
      cpSync("server/pdf/fonts", "dist/server/fonts", { recursive: true });
    },
  };
}

/** The sheets and typefaces of the pages that need no script. */
function looksBeside(): Plugin {
  return {
    name: "looks-beside",
    writeBundle() {
      mkdirSync("dist/server/looks", { recursive: true });
      const sheets = sheetPaths.filter((path) => existsSync(path));
      const typefaces = sheets.flatMap((path) => listTypefaces(readFileSync(path, "utf8")));
      for (const path of [...sheets, ...typefaces.map(typefacePath)]) {
        copyFileSync(path, join("dist/server/looks", basename(path)));
      }
    },
  };
}

export default defineConfig({
  // Of the packages that are hundreds of small modules the program takes what it uses into itself: opening the
  // files was a third of its start.
  ssr: { noExternal: ["zod", "zod-openapi", "drizzle-orm", "@internationalized/date"] },
  build: {
    ssr: true,
    outDir: "dist/server",
    emptyOutDir: true,
    copyPublicDir: false,
    target: "node20",
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries([
        ...started.map(([name, path]) => [`${name}.program`, path]),
        ...listWorkers(),
      ]),
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
  plugins: [productionFronts(), fontsBeside(), looksBeside()],
});
