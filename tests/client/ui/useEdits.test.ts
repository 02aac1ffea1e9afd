import { describe, expect, it } from "vitest";
import { rebased } from "#client/ui/useEdits.ts";

const base = { name: "Cedar", room: "204", studentIds: ["ana", "ben"] };

describe("edits over an object that somebody else changed meanwhile", () => {
  it("keep what was edited here and take over what was not", () => {
    const mine = { ...base, room: "210" };
    const theirs = { name: "Cedar Grove", room: "204", studentIds: ["ana"] };
    expect(rebased(mine, base, theirs)).toEqual({ name: "Cedar Grove", room: "210", studentIds: ["ana"] });
  });

  it("keep a field that both changed as it was edited here", () => {
    const mine = { ...base, studentIds: ["ana", "ben", "cy"] };
    const theirs = { ...base, studentIds: ["ana"] };
    expect(rebased(mine, base, theirs).studentIds).toEqual(["ana", "ben", "cy"]);
  });

  it("are none where nothing was edited", () => {
    const theirs: typeof base = { name: "Pine", room: "1", studentIds: [] };
    expect(rebased(base, base, theirs)).toEqual(theirs);
  });

  it("end with saving: what was sent is as the server keeps it, what was typed meanwhile stays", () => {
    const sent = { ...base, name: "Cedar ", studentIds: ["zoe", "ana"] };
    const kept = { ...base, studentIds: ["ana", "zoe"] };
    expect(rebased(sent, sent, kept)).toEqual(kept);
    expect(rebased({ ...sent, room: "210" }, sent, kept)).toEqual({ ...kept, room: "210" });
  });
});
