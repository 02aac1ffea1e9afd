import { type ReactNode, useState } from "react";
import { uiText } from "#client/ui/messages.ts";
import { Banner } from "#client/ui/Notice.tsx";
import { missingCharactersHeader } from "#shared/printing/sheetHeaders.ts";
import { isRefusal } from "./refusal.ts";
import { getFile } from "./request.ts";
import { useChange } from "./useChange.ts";

export interface Sheet {
  /** Fetches it and offers it for saving. */
  readonly save: () => void;
  readonly isBusy: boolean;
  /** To be put on the screen: what the sheet lacks, or why there is none. */
  readonly notice: ReactNode;
}

/** How long a browser may take to begin with a file that is offered to it. */
const offeredMs = 60_000;

/** Offers bytes for saving under the name the server gave them. */
function offer(bytes: Blob, headers: Headers): void {
  const [, name = ""] = /filename\*=UTF-8''([^;]+)/.exec(headers.get("content-disposition") ?? "") ?? [];
  const url = URL.createObjectURL(bytes);
  const link = document.createElement("a");
  link.href = url;
  link.download = decodeURIComponent(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), offeredMs);
}

/**
 * A printed sheet to save, and what a person must know about it: a link would keep silent about characters that could
 * not be printed, and show a refusal as a page of its own.
 * @param prepare waited for first, such as saving what was typed last
 */
export function useSheet(path: string, prepare?: () => Promise<void>): Sheet {
  const [missing, setMissing] = useState("");
  const fetched = useChange<null, { bytes: Blob; headers: Headers }>({
    send: async () => {
      await prepare?.();
      return getFile(path);
    },
    onDone: ({ bytes, headers }) => {
      setMissing(decodeURIComponent(headers.get(missingCharactersHeader) ?? ""));
      offer(bytes, headers);
    },
    onRefused: () => setMissing(""),
  });
  const isOffline = isRefusal(fetched.error) && fetched.error.code === "offline";
  const refused = isOffline ? uiText("sheetOffline") : fetched.problem;
  const sentence = refused ?? (missing ? uiText("sheetMissing", { characters: missing }) : undefined);
  return {
    save: () => fetched.run(null),
    isBusy: fetched.isBusy,
    notice: sentence && (
      <div data-print="no">
        <Banner tone={refused ? "stop" : "warn"} role="alert" title={sentence} />
      </div>
    ),
  };
}
