import { positionOf } from "./featureOrder.ts";

/**
 * Where a file stands in the house. On each side, `ground` is below the features and `top` is where they meet;
 * a file imports from its own layer or from a lower one.
 */
export interface Zone {
  readonly side: "server" | "client" | "shared" | "tests" | "bench" | "root";
  readonly layer: "settings" | "ground" | "feature" | "top";
  /** The feature it belongs to, for files in a feature's folder. */
  readonly feature?: string;
}

const tops =
  /^(?:server\/(?:app|routes|main|serve)\.ts|server\/(?:cli|demo|backup)\/.*|client\/main\.tsx|client\/app\/.*)$/;
const layers: readonly Zone["layer"][] = ["settings", "ground", "feature", "top"];

/** The zone of a file, from its path alone. */
export function zoneOf(path: string): Zone {
  const [side, folder, name] = path.split("/");
  if (side === "server" || side === "client") {
    if (folder === "features" && name) return { side, layer: "feature", feature: name };
    if (path === "server/settings.ts") return { side, layer: "settings" };
    return { side, layer: tops.test(path) ? "top" : "ground" };
  }
  if (side === "shared") {
    const isFeature = folder !== undefined && positionOf(folder) >= 0;
    return isFeature ? { side, layer: "feature", feature: folder } : { side, layer: "ground" };
  }
  if (side === "tests" || side === "bench") return { side, layer: "top" };
  return { side: "root", layer: "top" };
}

export function isHigher(layer: Zone["layer"], than: Zone["layer"]): boolean {
  return layers.indexOf(layer) > layers.indexOf(than);
}

/** Components that the browser and the server's reading pages both draw, so they stay free of both. */
export function isReadingComponent(path: string): boolean {
  return path === "client/ui/RichTextView.tsx" || /^client\/features\/[^/]+\/reading\//.test(path);
}
