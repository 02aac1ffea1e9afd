import { describe, expect, it } from "vitest";
import { Refusal } from "#client/http/refusal.ts";
import { askToSignIn, closeGate, isGateWaiting, onGateChange, openGate } from "#client/http/signInGate.ts";

const signedOut = new Refusal({ status: 401, code: "notSignedIn" });

describe("signing in again over a page", () => {
  it("lets every waiting request go on after one sign-in", async () => {
    const leave = onGateChange(() => {});
    const waiting = [askToSignIn(signedOut), askToSignIn(signedOut)];
    expect(isGateWaiting()).toBe(true);
    openGate();
    await expect(Promise.all(waiting)).resolves.toHaveLength(2);
    expect(isGateWaiting()).toBe(false);
    leave();
  });

  it("refuses the waiting requests when the person does not want to", async () => {
    const leave = onGateChange(() => {});
    const waiting = askToSignIn(signedOut);
    closeGate();
    await expect(waiting).rejects.toMatchObject({ status: 401 });
    leave();
  });

  it("is an ordinary refusal where no dialog can be shown", async () => {
    await expect(askToSignIn(signedOut)).rejects.toBe(signedOut);
    expect(isGateWaiting()).toBe(false);
  });
});
