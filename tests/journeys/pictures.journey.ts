import { expect, test } from "@playwright/test";
import { addPiece, arrange } from "#tests/support/pieces.ts";
import { attachAs, drawPicture } from "#tests/support/uploads.ts";
import { expectDrawn, patiently, setStage } from "./stage.ts";

test("keeps the place of pictures that are not there yet, so that no text jumps", async ({ browser }) => {
  const stage = await setStage(browser);
  const essay = await addPiece(stage.server, "ana", { kind: "workSample", title: "Bridge model" });
  const sizes = [
    { width: 1600, height: 1200 },
    { width: 900, height: 1800 },
    { width: 120, height: 90 },
  ];
  for (const [at, size] of sizes.entries()) {
    const bytes = await drawPicture("jpeg", { ...size, shade: 40 + at * 60 });
    await attachAs(stage.server, "ana", essay, { bytes, name: `view-${at}.jpg` });
  }
  await arrange(stage.server, "ana", [{ id: "section-work", title: "My work", artifactIds: [essay] }]);
  const page = await stage.enter("ana");
  let send: () => void = () => undefined;
  const maySend = new Promise<void>((resolve) => {
    send = resolve;
  });
  const isPicture = (url: URL) => url.pathname.endsWith("/file");
  await page.route(isPicture, async (route) => {
    await maySend;
    await route.continue();
  });
  await page.goto("/portfolio/preview");
  const pictures = page.locator("figure img");
  await patiently(pictures).toHaveCount(3);
  const measure = () =>
    pictures.evaluateAll((all) =>
      all.map((one) => {
        const { width, height, top } = one.getBoundingClientRect();
        return [width, height, top + window.scrollY].map(Math.round);
      }),
    );
  const before = await measure();
  for (const [width = 0, height = 0] of before) {
    expect(width).toBeGreaterThanOrEqual(120);
    expect(height).toBeGreaterThanOrEqual(90);
  }
  send();
  for (const picture of await pictures.all()) await expectDrawn(picture);
  expect(await measure()).toEqual(before);
  await stage.close();
});
