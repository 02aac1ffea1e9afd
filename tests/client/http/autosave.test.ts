import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { delayMs, MemoryShelf, open, TextServer } from "./textServer.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("autosave", () => {
  it("saves once, a while after the last change", async () => {
    const server = new TextServer();
    const autosave = open(server);
    autosave.change("one t");
    autosave.change("one two");
    expect(autosave.getState().saved.kind).toBe("unsaved");
    await vi.advanceTimersByTimeAsync(delayMs);
    expect(server.kept).toEqual({ value: "one two", version: 2 });
    expect(server.saves).toBe(1);
    expect(autosave.getState().saved.kind).toBe("saved");
  });

  it("saves somebody who types without a pause", async () => {
    const server = new TextServer();
    const autosave = open(server);
    for (let typed = 1; typed <= 20; typed += 1) {
      autosave.change(`one ${typed}`);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(server.saves).toBeGreaterThanOrEqual(1);
    expect(server.kept.version).toBeGreaterThan(1);
  });

  it("sends what was typed during a save over the version that save returned", async () => {
    const server = new TextServer();
    let letGo = () => {};
    server.hold = new Promise((resolve) => {
      letGo = resolve;
    });
    const autosave = open(server);
    autosave.change("two");
    await vi.advanceTimersByTimeAsync(delayMs);
    autosave.change("three");
    letGo();
    await vi.advanceTimersByTimeAsync(delayMs);
    expect(server.kept).toEqual({ value: "three", version: 3 });
    expect(autosave.getState().conflict).toBeNull();
  });

  it("sends once what two callers asked for during a save, so that it never refuses itself", async () => {
    const server = new TextServer();
    const holds: (() => void)[] = [];
    const hold = () => {
      server.hold = new Promise((resolve) => holds.push(resolve));
    };
    hold();
    const autosave = open(server);
    autosave.change("two");
    const first = autosave.flush();
    hold();
    autosave.change("three");
    // A field is left and the window loses focus: both ask, while the first save is still on its way.
    const asked = [autosave.flush(), autosave.flush()];
    holds[0]?.();
    await first;
    await vi.advanceTimersByTimeAsync(0);
    expect(server.saves).toBe(2);
    holds[1]?.();
    await Promise.all(asked);
    expect(server.saves).toBe(2);
    expect(server.kept).toEqual({ value: "three", version: 3 });
    expect(autosave.getState()).toMatchObject({ saved: { kind: "saved" }, conflict: null });
  });

  it("does not send a text that was typed back to what is saved", async () => {
    const server = new TextServer();
    const autosave = open(server);
    autosave.change("one!");
    autosave.change("one");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.saves).toBe(0);
    expect(autosave.getState().saved.kind).toBe("clean");
  });

  it("keeps the text on the device while the server cannot be reached, and sends it later", async () => {
    const server = new TextServer();
    const shelf = new MemoryShelf();
    server.isDown = true;
    const autosave = open(server, shelf);
    autosave.change("two");
    await vi.advanceTimersByTimeAsync(delayMs);
    expect(autosave.getState().saved.kind).toBe("kept");
    expect(shelf.draft).toContain("two");
    server.isDown = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.kept.value).toBe("two");
    expect(shelf.draft).toBeNull();
    expect(autosave.getState().saved.kind).toBe("saved");
  });

  it("does not claim to have kept what the device had no room for", async () => {
    const server = new TextServer();
    const shelf = new MemoryShelf();
    server.isDown = true;
    shelf.isFull = true;
    const autosave = open(server, shelf);
    autosave.change("two");
    await vi.advanceTimersByTimeAsync(delayMs);
    expect(autosave.getState().saved.kind).toBe("unsaved");
    autosave.stop();
  });

  it("takes a draft of an earlier visit up again and sends it", async () => {
    const server = new TextServer();
    const shelf = new MemoryShelf();
    shelf.draft = JSON.stringify({ value: "one, on the bus", version: 1 });
    const autosave = open(server, shelf);
    expect(autosave.getState().value).toBe("one, on the bus");
    await vi.advanceTimersByTimeAsync(delayMs);
    expect(server.kept.value).toBe("one, on the bus");
  });

  it("drops a draft that is damaged or of another layout", () => {
    const server = new TextServer();
    const shelf = new MemoryShelf();
    for (const draft of ["{", JSON.stringify({ value: { text: "x" }, version: 1 }), JSON.stringify(null)]) {
      shelf.draft = draft;
      expect(open(server, shelf).getState().value).toBe("one");
      expect(shelf.draft).toBeNull();
    }
  });

  it("holds both texts when somebody else changed it, and overwrites neither", async () => {
    const server = new TextServer();
    const autosave = open(server);
    server.kept = { value: "theirs", version: 5 };
    autosave.change("mine");
    await vi.advanceTimersByTimeAsync(delayMs);
    expect(autosave.getState().conflict).toEqual({ mine: "mine", theirs: "theirs" });
    autosave.change("mine, longer");
    await vi.advanceTimersByTimeAsync(120_000);
    await autosave.flush();
    expect(server.kept).toEqual({ value: "theirs", version: 5 });
    expect(autosave.getState().conflict?.mine).toBe("mine, longer");
  });

  it("saves what the person chose over the version they were shown", async () => {
    const server = new TextServer();
    const autosave = open(server);
    server.kept = { value: "theirs", version: 5 };
    autosave.change("mine");
    await vi.advanceTimersByTimeAsync(delayMs);
    await autosave.resolve("theirs and mine");
    expect(server.kept).toEqual({ value: "theirs and mine", version: 6 });
    expect(autosave.getState().conflict).toBeNull();
  });

  it("asks again when it was changed once more while the person chose", async () => {
    const server = new TextServer();
    const autosave = open(server);
    server.kept = { value: "theirs", version: 5 };
    autosave.change("mine");
    await vi.advanceTimersByTimeAsync(delayMs);
    server.kept = { value: "theirs again", version: 6 };
    await autosave.resolve("mine");
    expect(server.kept.value).toBe("theirs again");
    expect(autosave.getState().conflict).toEqual({ mine: "mine", theirs: "theirs again" });
  });

  it("keeps the saved one without sending anything when the person chose it", async () => {
    const server = new TextServer();
    const shelf = new MemoryShelf();
    const autosave = open(server, shelf);
    server.kept = { value: "theirs", version: 5 };
    autosave.change("mine");
    await vi.advanceTimersByTimeAsync(delayMs);
    const before = server.saves;
    await autosave.resolve("theirs");
    expect(server.saves).toBe(before);
    expect(autosave.getState()).toMatchObject({ value: "theirs", conflict: null, saved: { kind: "saved" } });
    expect(shelf.draft).toBeNull();
  });

  it("shows both texts when a draft was made from an older version, also after another reload", async () => {
    const server = new TextServer();
    const shelf = new MemoryShelf();
    shelf.draft = JSON.stringify({ value: "mine, offline", version: 1 });
    server.kept = { value: "theirs", version: 4 };
    const first = open(server, shelf);
    first.change("mine, offline, longer");
    first.stop();
    const second = open(server, shelf);
    expect(second.getState().conflict).toEqual({ mine: "mine, offline, longer", theirs: "theirs" });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(server.kept.value).toBe("theirs");
  });

  it("finds no conflict where both wrote the same", async () => {
    const server = new TextServer();
    const autosave = open(server);
    server.kept = { value: "same", version: 3 };
    autosave.change("same");
    await vi.advanceTimersByTimeAsync(delayMs);
    expect(autosave.getState()).toMatchObject({ conflict: null, saved: { kind: "saved" } });
  });

  it("says why a text was refused, and tries again after the next change", async () => {
    const server = new TextServer();
    server.refusal = "This text is too long.";
    const autosave = open(server);
    autosave.change("two");
    await vi.advanceTimersByTimeAsync(120_000);
    expect(autosave.getState().saved).toEqual({ kind: "refused", reason: "This text is too long." });
    expect(server.saves).toBe(1);
    server.refusal = undefined;
    autosave.change("tw");
    await vi.advanceTimersByTimeAsync(delayMs);
    expect(server.kept.value).toBe("tw");
  });

  it("takes a newer copy from the server only while nothing here is unsent", () => {
    const server = new TextServer();
    const autosave = open(server);
    autosave.serverRead({ value: "newer", version: 2 });
    expect(autosave.getState().value).toBe("newer");
    autosave.change("mine");
    autosave.serverRead({ value: "newest", version: 3 });
    expect(autosave.getState().value).toBe("mine");
    autosave.serverRead({ value: "older", version: 1 });
    expect(autosave.getState().value).toBe("mine");
    autosave.stop();
  });

  it("sends at once when the page goes away", async () => {
    const server = new TextServer();
    const shelf = new MemoryShelf();
    const autosave = open(server, shelf);
    autosave.change("last words");
    const going = autosave.flush(true);
    expect(shelf.draft).toContain("last words");
    await going;
    expect(server.kept.value).toBe("last words");
  });
});
