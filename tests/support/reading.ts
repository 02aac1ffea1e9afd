import { type NewShare, type ShareView, shareAddress, shareView } from "#shared/shares/shares.ts";
import { addPiece, arrange, readPortfolio } from "./pieces.ts";
import { idOf, type PersonKey } from "./school.ts";
import type { Answer, TestServer } from "./server.ts";
import { attachAs, drawPicture, freshKey } from "./uploads.ts";

export interface ShownWork {
  artifactId: string;
  /** The hash of its one picture, and of the smaller picture of that. */
  fileHash: string;
  thumbnailHash: string;
}

/** A student with one finished work sample with a picture, placed in the portfolio. */
export async function showWork(server: TestServer, student: PersonKey, shade = 90): Promise<ShownWork> {
  const artifactId = await addPiece(server, student, { kind: "workSample", title: "Bridge model" });
  const bytes = await drawPicture("jpeg", { width: 900, height: 600, shade });
  await attachAs(server, student, artifactId, { bytes, name: "bridge.jpg" });
  await arrange(server, student, [{ id: "section-work", title: "My work", artifactIds: [artifactId] }]);
  const path = `/api/portfolios/${idOf(student)}/document?audience=all`;
  const { text } = await server.as(student).ask("GET", path);
  const [attachment] = JSON.parse(text).sections[0].artifacts[0].attachments;
  return { artifactId, fileHash: attachment.fileHash, thumbnailHash: attachment.thumbnailHash };
}

/** Shares the portfolio with the family, or no longer. */
export async function shareWithFamily(
  server: TestServer,
  student: PersonKey,
  isSharedWithFamily = true,
): Promise<Answer> {
  const { version } = await readPortfolio(server, student);
  const json = { isSharedWithFamily };
  return server.as(student).ask("PATCH", `/api/portfolios/${idOf(student)}`, { version, json });
}

/** Sets to whom an artifact shows. */
export async function showTo(
  server: TestServer,
  student: PersonKey,
  artifactId: string,
  json: { isShownToFamily: boolean; isShownByLink: boolean },
): Promise<Answer> {
  const { text } = await server.as(student).ask("GET", `/api/artifacts/${artifactId}`);
  const { version } = JSON.parse(text);
  return server.as(student).ask("PATCH", `/api/artifacts/${artifactId}/audience`, { version, json });
}

export interface GivenLink {
  share: ShareView;
  /** The path of the link's address, with its secret. */
  path: string;
}

/** Gives a link out and asks for its address. */
export async function giveLink(
  server: TestServer,
  student: PersonKey,
  terms: Partial<NewShare> = {},
): Promise<GivenLink> {
  const json = { label: "Aunt Rosa", lastsDays: 30, ...terms };
  const created = await server
    .as(student)
    .ask("POST", `/api/students/${idOf(student)}/shares`, { json, key: freshKey() });
  const { id, version } = shareView.parse(created.body);
  const told = await server.as(student).ask("POST", `/api/shares/${id}/address`, { version });
  const { url, share } = shareAddress.parse(told.body);
  return { share, path: new URL(url).pathname };
}

/** A reader with a link, in a browser that keeps what it is given. */
export interface Visitor {
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  head: (path: string) => Promise<Answer>;
  send: (path: string, fields: Record<string, string>) => Promise<Answer>;
  /** The cookie it holds, as `name=value`. */
  cookie: () => string;
}

/** Opens a browser without a session; `cookie` is one it was slipped. */
export function newVisitor(server: TestServer, cookie = ""): Visitor {
  let held = cookie;
  const ask: Visitor["get"] = async (path, headers = {}) =>
    keep(await server.asNobody.ask("GET", path, withCookie(headers)));
  const withCookie = (headers: Record<string, string>) => ({
    headers: { ...headers, ...(held ? { cookie: held } : {}) },
  });
  const keep = (answer: Answer) => {
    held = answer.headers.get("set-cookie")?.split(";")[0] ?? held;
    return answer;
  };
  return {
    get: ask,
    head: async (path) => keep(await server.asNobody.ask("HEAD", path, withCookie({}))),
    send: async (path, fields) =>
      keep(
        await server.asNobody.ask("POST", path, {
          ...withCookie({ "content-type": "application/x-www-form-urlencoded" }),
          raw: new URLSearchParams(fields).toString(),
        }),
      ),
    cookie: () => held,
  };
}

/** Opens a link and follows it to its page; the path of that page. */
export async function openLink(visitor: Visitor, path: string): Promise<string> {
  return (await visitor.get(path)).headers.get("location") ?? "";
}
