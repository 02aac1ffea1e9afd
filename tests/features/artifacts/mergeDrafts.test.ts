import { describe, expect, it } from "vitest";
import { canKeepBoth, differences, merge } from "#client/features/artifacts/mergeDrafts.ts";
import { movedTo } from "#client/features/artifacts/useRowKeys.ts";
import type { ArtifactChange } from "#shared/artifacts/artifacts.ts";
import { blankContent } from "#shared/artifacts/blankContent.ts";
import { plainTextOf } from "#shared/richText/plainText.ts";
import { richTextFrom } from "#shared/richText/richText.ts";

function draft(title: string, whatItIs: string, course = ""): ArtifactChange {
  const content = blankContent("workSample");
  if (content.kind !== "workSample") throw new Error("another kind");
  return {
    title,
    content: { ...content, course, whatItIs: richTextFrom(whatItIs) },
    isShownToFamily: true,
    isShownByLink: true,
  };
}

const mine = draft("Mine", "Written here.", "Physics");
const theirs = { ...draft("Theirs", "Written there.", "Physics"), isShownByLink: false };

function textOf({ content }: ArtifactChange): string {
  return content.kind === "workSample" ? plainTextOf(content.whatItIs) : "";
}

describe("two versions of an artifact", () => {
  it("are compared field by field, and only what differs is asked about", () => {
    expect(differences(mine, theirs).map((one) => one.field)).toEqual(["title", "whatItIs", "isShownByLink"]);
    expect(differences(mine, mine)).toEqual([]);
  });

  it("can both be kept where both are texts that say something", () => {
    const byField = new Map(differences(mine, theirs).map((one) => [one.field, canKeepBoth(one)]));
    expect(Object.fromEntries(byField)).toEqual({ title: false, whatItIs: true, isShownByLink: false });
    const [first] = differences(draft("", "Words"), draft("", ""));
    expect(first && canKeepBoth(first)).toBe(false);
  });

  it("become what was chosen for each field", () => {
    const kept = merge(mine, theirs, { title: "theirs", whatItIs: "mine", isShownByLink: "theirs" });
    expect([kept.title, textOf(kept), kept.isShownByLink]).toEqual(["Theirs", "Written here.", false]);
  });

  it("lose nothing when both texts are kept: the saved one first, then what was written here", () => {
    expect(textOf(merge(mine, theirs, { whatItIs: "both" }))).toBe("Written there.\nWritten here.");
  });

  it("stay as they are here where nothing was chosen", () => {
    expect(merge(mine, theirs, {})).toEqual(mine);
  });
});

describe("rows", () => {
  it("move to their new place and the others keep their order", () => {
    expect(movedTo(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
    expect(movedTo(["a", "b", "c"], 2, 1)).toEqual(["a", "c", "b"]);
    expect(movedTo(["a"], 4, 0)).toEqual(["a"]);
  });
});
