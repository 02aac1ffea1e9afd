import { describe, expect, it } from "vitest";
import { expectedSeniors } from "#shared/interviews/expectedSeniors.ts";

const senior = (id: string, hasPassed = false, isSenior = true) => ({ id, hasPassed, isSenior });

describe("the seniors an event is there for", () => {
  it("are all who have not passed in another event", () => {
    const all = [senior("ana"), senior("ben", true), senior("cy", false, false)];
    expect(expectedSeniors(all, []).map(({ id }) => id)).toEqual(["ana"]);
  });

  it("are whoever is given a time all the same", () => {
    const all = [senior("ana"), senior("ben", true)];
    expect(expectedSeniors(all, [{ studentId: "ben" }]).map(({ id }) => id)).toEqual(["ana", "ben"]);
  });
});
