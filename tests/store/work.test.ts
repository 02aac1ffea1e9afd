import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store, Writer } from "#server/db/store.ts";
import { addArtifact, removeArtifact, saveArtifact } from "#server/features/artifacts/artifacts.changes.ts";
import { findArtifact } from "#server/features/artifacts/artifacts.queries.ts";
import {
  attachFile,
  describeAttachment,
  removeAttachment,
  reorderAttachments,
  takeBackAttachment,
} from "#server/features/attachments/attachments.changes.ts";
import {
  countUsedBytes,
  listArtifactStandings,
  listAttachments,
} from "#server/features/attachments/attachments.queries.ts";
import { listReadableArtifacts } from "#server/features/attachments/readableArtifacts.queries.ts";
import { listWork } from "#server/features/attachments/work.queries.ts";
import type { KeptUpload } from "#server/files/keepUpload.ts";
import { Refusal } from "#server/http/refusal.ts";
import { completeContent } from "#tests/support/pieces.ts";
import { createTestSchool, idOf, ids } from "#tests/support/school.ts";
import { openTestStore } from "#tests/support/store.ts";

let store: Store;
let close: () => Promise<void>;
let artifactId: string;
const studentId = idOf("ana");
const ana = { kind: "person", id: studentId } as const;
const quotaBytes = 1000;

function keptFile(name: string, bytes: number): KeptUpload {
  const picture = { mediaType: "image/jpeg", width: 4, height: 3, isLocked: false } as const;
  return {
    file: { ...picture, hash: `file-${name}`, bytes },
    thumbnail: { ...picture, hash: `small-${name}`, bytes: 10 },
  };
}

const owner = { districtId: ids.district, schoolId: ids.high, studentId };
const attach = (name: string, bytes = 300) =>
  store.change(ana, (writer: Writer) =>
    attachFile(writer, { ...owner, artifactId, name, upload: keptFile(name, bytes), quotaBytes }),
  );

// Starting PostgreSQL takes long on a busy machine.
beforeEach(async () => {
  const opened = await openTestStore(() => new Date("2027-03-02T14:00:00Z"));
  ({ store, close } = opened);
  await createTestSchool(store);
  artifactId = await store.change(ana, async (writer) => {
    const added = { ...owner, schoolYearId: ids.year, kind: "workSample", title: "Bridge" } as const;
    return (await addArtifact(writer, added)).id;
  });
}, 120_000);
afterEach(() => close());

async function getArtifact() {
  const row = await findArtifact(store.read, artifactId);
  if (!row) throw new Error("The artifact is gone");
  return row;
}

const shown = { isShownToFamily: true, isShownByLink: true };

describe("a student's work in the store", () => {
  it("is saved over the version that was seen, and over no other", async () => {
    const row = await getArtifact();
    const change = { title: "Bridge", content: completeContent("workSample"), ...shown };
    const save = () => store.change(ana, (writer) => saveArtifact(writer, row, 1, change));
    expect(await save()).toMatchObject({ version: 2, missingCount: 0, happenedOn: "2027-01-20" });
    await expect(save()).rejects.toThrow(Refusal);
    expect((await getArtifact()).content).toEqual(change.content);
  });

  it("fills the space to the last byte and no further, however many arrive at once", async () => {
    const sent = await Promise.allSettled([
      attach("a", 250),
      attach("b", 250),
      attach("c", 250),
      attach("d", 250),
      attach("e", 250),
      attach("f", 250),
    ]);
    expect(sent.filter((one) => one.status === "fulfilled")).toHaveLength(4);
    expect(await countUsedBytes(store.read, studentId)).toBe(1000);
  });

  it("names the same bytes once", async () => {
    await attach("a");
    await attach("a");
    const [first, second] = await listAttachments(store.read, artifactId);
    expect(first?.fileHash).toBe(second?.fileHash);
    expect(first?.thumbnailHash).toBe("small-a");
  });

  it("keeps files in the student's order through removing and taking back", async () => {
    const [a, b, c] = [await attach("a"), await attach("b"), await attach("c")];
    const artifact = { id: artifactId, studentId };
    const order = { seenIds: [a.id, b.id, c.id], attachmentIds: [c.id, a.id, b.id] };
    await store.change(ana, (writer) => reorderAttachments(writer, artifact, order));
    await store.change(ana, (writer) => removeAttachment(writer, a));
    const names = async () =>
      (await listReadableArtifacts(store.read, studentId))[0]?.attachments.map((file) => file.name);
    expect(await names()).toEqual(["c", "b"]);
    expect(await countUsedBytes(store.read, studentId)).toBe(600);
    await store.change(ana, (writer) => takeBackAttachment(writer, a, quotaBytes));
    expect(await names()).toEqual(["c", "a", "b"]);
  });

  it("stands for progress as complete only when its files do, too", async () => {
    const row = await getArtifact();
    const change = { title: "", content: completeContent("workSample"), ...shown };
    await store.change(ana, (writer) => saveArtifact(writer, row, 1, change));
    const file = await attach("a");
    const isComplete = async () => (await listArtifactStandings(store.read, [studentId]))[0]?.isComplete;
    expect(await isComplete()).toBe(false);
    const said = { caption: "", altText: "A bridge", isDecorative: false };
    await store.change(ana, (writer) => describeAttachment(writer, file, 1, said));
    expect(await isComplete()).toBe(true);
  });

  it("is listed with what lies in the bin, which readers do not see", async () => {
    await attach("a");
    const row = await getArtifact();
    await store.change(ana, (writer) => removeArtifact(writer, row));
    expect(await listWork(store.read, studentId)).toMatchObject([
      { id: artifactId, files: [{ altText: "" }] },
    ]);
    expect(await listReadableArtifacts(store.read, studentId)).toEqual([]);
    expect(await listArtifactStandings(store.read, [studentId])).toEqual([]);
    expect(await countUsedBytes(store.read, studentId)).toBe(0);
  });
});
