import { positionOf } from "../featureOrder.ts";
import type { Finding, Rule } from "../rule.ts";
import { isPresent, type SourceFile } from "../sourceTree.ts";
import { isHigher, isReadingComponent, type Zone, zoneOf } from "../zones.ts";

/** Sides, layers and the order of features, all from the list in `featureOrder.ts`. */
export const boundaries: Rule = {
  name: "boundaries",
  *find(file, tree) {
    yield* findUnknownFeature(file);
    for (const { specifier, target, line } of file.imports) {
      if (specifier.includes("../..")) {
        yield { line, message: `"${specifier}" climbs two folders; import it as "#…"` };
      }
      if (target === undefined) continue;
      if (!isPresent(tree, target)) {
        yield { line, message: `"${specifier}" names no file; write the path with its extension` };
      }
      const objection = objectionTo(file.path, target);
      if (objection) yield { line, message: `${objection} ("${specifier}")` };
    }
  },
};

function* findUnknownFeature(file: SourceFile): Generator<Finding> {
  const feature = /^(?:server|client|tests)\/features\/([^/]+)\//.exec(file.path)?.[1];
  if (feature !== undefined && positionOf(feature) < 0) {
    yield { line: 1, message: `"${feature}" is not in featureOrder; give it its place there` };
  }
}

/** Why `from` may not import `to`, or undefined when it may. */
function objectionTo(from: string, to: string): string | undefined {
  const source = zoneOf(from);
  const target = zoneOf(to);
  if (["tests", "bench", "root"].includes(source.side)) return undefined;
  if (from.startsWith("server/pages/") && isReadingComponent(to)) return undefined;
  return (
    sideObjection(source, target) ??
    readingObjection(from, to, target) ??
    surfaceObjection(from, to, target) ??
    layerObjection(from, to) ??
    featureObjection(source, target)
  );
}

function sideObjection(source: Zone, target: Zone): string | undefined {
  if (source.side === target.side || (target.side === "shared" && source.side !== "root")) return undefined;
  return `${source.side} never imports from ${target.side === "root" ? "the root folder" : target.side}`;
}

function readingObjection(from: string, to: string, target: Zone): string | undefined {
  if (!isReadingComponent(from) || isReadingComponent(to) || target.side === "shared") return undefined;
  return "a reading component is drawn by the server too: it imports only shared and other reading components";
}

function surfaceObjection(from: string, to: string, target: Zone): string | undefined {
  if (!from.startsWith("client/ui/") || to.startsWith("client/ui/")) return undefined;
  if (target.side === "shared" && target.feature === undefined) return undefined;
  return "client/ui knows no word of the trade and no other part of the client";
}

function layerObjection(from: string, to: string): string | undefined {
  const source = zoneOf(from);
  const target = zoneOf(to);
  if (source.side !== target.side || !isHigher(target.layer, source.layer)) return undefined;
  const isTableForAccess = from.startsWith("server/access/") && to.endsWith(".tables.ts");
  const isCatalog = from.startsWith("shared/messages/");
  if (isTableForAccess || isCatalog) return undefined;
  if (source.layer === "feature") return "a feature never imports from where the features meet";
  if (source.layer === "settings") return "settings stand below everything and import only shared";
  return `what stands below the features never imports ${target.feature ? "one of them" : "from above them"}`;
}

function featureObjection(source: Zone, target: Zone): string | undefined {
  if (source.feature === undefined || target.feature === undefined) return undefined;
  if (positionOf(target.feature) <= positionOf(source.feature)) return undefined;
  return `${source.feature} may not import ${target.feature}, which comes after it in featureOrder`;
}
