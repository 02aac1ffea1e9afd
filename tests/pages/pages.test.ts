import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addPiece, arrange, completeContent, readPortfolio } from "#tests/support/pieces.ts";
import { giveLink, newVisitor, openLink, showWork } from "#tests/support/reading.ts";
import { idOf } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;

beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

async function openPage() {
  const { path } = await giveLink(server, "ana");
  const visitor = newVisitor(server);
  const page = await openLink(visitor, path);
  return { visitor, page, answer: await visitor.get(page) };
}

describe("the shared page", () => {
  it("is whole without a script, says its language, and asks not to be indexed", async () => {
    await showWork(server, "ana");
    const { answer } = await openPage();
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.text).toContain('<html lang="en" dir="ltr">');
    expect(answer.text).toContain("<title>My portfolio by Ana Lima</title>");
    expect(answer.text).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(answer.text).toContain("Written down with care.");
    expect(answer.text).toContain("The link works until April 1, 2027.");
    expect(answer.text).not.toMatch(/<script|<style|style="|javascript:|\son\w+=/i);
  });

  it("may load nothing but its own looks and pictures", async () => {
    await showWork(server, "ana");
    const { answer } = await openPage();
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("script-src");
    expect(policy).not.toContain("unsafe");
    const addresses = [...answer.text.matchAll(/(?:src|href)="([^"#]+)"/g)].map((found) => found[1] ?? "");
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) expect(address).toMatch(/^\/(?!\/)/);
  });

  it("shows what somebody typed as text, whatever it looks like", async () => {
    const title = `<img src=x onerror=alert(1)> & "quotes"`;
    const content = completeContent("workSample");
    const piece = await addPiece(server, "ana", { kind: "workSample", title, content });
    await arrange(server, "ana", [
      { id: "section-one", title: "</h2><script>1</script>", artifactIds: [piece] },
    ]);
    const { version } = await readPortfolio(server, "ana");
    const json = { title: "</title><script>alert(2)</script>" };
    await server.as("ana").ask("PATCH", `/api/portfolios/${idOf("ana")}`, { version, json });
    const { answer } = await openPage();
    expect(answer.status).toBe(200);
    expect(answer.text).not.toMatch(/<script|<img/);
    expect(answer.text).toContain("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quotes&quot;");
    expect(answer.text).toContain(
      "<title>&lt;/title&gt;&lt;script&gt;alert(2)&lt;/script&gt; by Ana Lima</title>",
    );
  });

  it("says so when nothing is in it", async () => {
    await showWork(server, "ana");
    await arrange(server, "ana", []);
    const { answer } = await openPage();
    expect(answer.text).toContain("There is nothing in this portfolio yet.");
  });
});

describe("the looks of a page", () => {
  it("are one sheet with the school's color and the typefaces it names, kept by the browser", async () => {
    await showWork(server, "ana");
    const { answer, visitor } = await openPage();
    const address = /href="(\/pages\/looks\/[^"]+)"/.exec(answer.text)?.[1] ?? "";
    const sheet = await visitor.get(address);
    expect(sheet.headers.get("content-type")).toContain("text/css");
    expect(sheet.headers.get("cache-control")).toContain("immutable");
    expect(sheet.text).toContain("--accent-light: #1d5c8f");
    expect(sheet.text).toContain(".reading-cover");
    expect(sheet.text).not.toContain('url("@');
    const typefaces = [...sheet.text.matchAll(/url\("\.\.(\/typefaces\/[\w-]+)"\)/g)].map(
      (found) => found[1],
    );
    expect(typefaces).toHaveLength(8);
    for (const typeface of typefaces) {
      const file = await visitor.get(`/pages${typeface}`);
      expect(file.status).toBe(200);
      expect(file.headers.get("content-type")).toBe("font/woff2");
    }
  });

  it("are not found under another version's address", async () => {
    const visitor = newVisitor(server);
    const page = (await visitor.get("/s/no-such-link")).text;
    const address = /href="(\/pages\/looks\/[^"]+)"/.exec(page)?.[1] ?? "";
    expect((await visitor.get(address)).status).toBe(200);
    expect((await visitor.get("/pages/looks/0123456789abcdef-plain")).status).toBe(404);
    expect((await visitor.get(`${address}x`)).status).toBe(404);
    expect((await visitor.get("/pages/typefaces/source-sans-3-latin-wght-normal-0000")).status).toBe(404);
  });
});
