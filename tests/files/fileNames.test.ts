import { expect, it } from "vitest";
import { nameForType, promiseOf } from "#server/files/fileNames.ts";

it("sets a name's extension by what the file is", () => {
  expect(nameForType("holiday.png", "image/jpeg")).toBe("holiday.jpg");
  expect(nameForType("essay.v2", "application/pdf")).toBe("essay.v2.pdf");
  expect(nameForType("scan.PDF", "application/pdf")).toBe("scan.pdf");
  expect(nameForType("photo", "image/webp")).toBe("photo.webp");
});

it("knows what a name promises, and takes no word for what it does not know", () => {
  expect(promiseOf("a.JPEG")).toBe("picture");
  expect(promiseOf("a.pdf")).toBe("document");
  expect(promiseOf("a.pdf.html")).toBe("other");
  expect(promiseOf("My essay, 2.3")).toBeUndefined();
  expect(promiseOf("a.constructor")).toBeUndefined();
});
