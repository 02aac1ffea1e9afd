import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** Writes `.br` and `.gz` beside every text file of the build, so that the server compresses nothing twice. */
function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    writeBundle({ dir = "" }) {
      for (const path of readdirSync(dir, { recursive: true, encoding: "utf8" })) {
        if (!/\.(?:js|css|html|svg|json)$/.test(path)) continue;
        const file = join(dir, path);
        const bytes = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
        const params = {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        };
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
      }
    },
  };
}

/** The languages of the screens; React Aria brings thirty. */
const languages = ["en-US", "es-ES"];

/** Leaves React Aria's sentences in other languages out; the screens tell it which language they speak. */
function fewerLanguages(): Plugin {
  return {
    name: "fewer-languages",
    apply: "build",
    enforce: "pre",
    load(id) {
      const language = /react-(?:aria|stately)[^?]*[\\/]intl[\\/].*[\\/]([a-z]{2}-[A-Z]{2})\.mjs$/.exec(
        id,
      )?.[1];
      return language && !languages.includes(language) ? "export default {};" : undefined;
    },
  };
}

/**
 * What every first page needs is one file: the libraries, the kit and the shell. Left out are the parts of the kit
 * that bring a library of their own, and the screens, each fetched when somebody goes there.
 */
const always = [
  /node_modules[\\/](?:react|react-dom|scheduler|react-router|@tanstack|i18next|react-i18next)[\\/]/,
  /client[\\/](?:ui|http)[\\/](?!RichText(?:Surface|Toolbar|Link)|richText(?:Extensions|Shape)|SortableGrid|SearchBox|AriaLanguage)/,
  /client[\\/](?:main\.tsx|app[\\/](?!SignInScreen))/,
  // A few lines that several homes share: a request of their own would cost more than they do.
  /[\\/]useAddWork\.ts$/,
];

export default defineConfig({
  root: "client",
  plugins: [react(), compressed(), fewerLanguages()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    // One style sheet for all screens is smaller than the requests it saves.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    // A data: address for a font or picture would need a wider content policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: "homeroom", test: (id) => always.some((pattern) => pattern.test(id)) }],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: {
      "/api": "http://localhost:3000",
      "/s/": "http://localhost:3000",
      "/pages/": "http://localhost:3000",
    },
  },
});
