import { useEffect, useRef, useState } from "react";
import { sizeInWords } from "#shared/fields/sizes.ts";
import { announce } from "./announce.tsx";
import { useUiText } from "./messages.ts";

/** Sends one file, tells how far it is (0 to 1) and stops when asked. */
export type SendFile = (
  file: File,
  how: { readonly onProgress: (fraction: number) => void; readonly signal: AbortSignal },
) => Promise<unknown>;

/** One file on its way. */
export interface Sending {
  readonly id: number;
  readonly file: File;
  /** 0 to 1. */
  readonly fraction: number;
  /** Why it was not kept, as a sentence. */
  readonly problem?: string;
  readonly mayRetry: boolean;
}

interface Sendings {
  readonly sendings: readonly Sending[];
  start(files: readonly File[]): void;
  stop(id: number): void;
  forget(id: number): void;
  retry(id: number): void;
}

let nextId = 1;

/** How files are sent from one place, as its caller says. */
export interface SendingRecipe {
  readonly send: SendFile;
  readonly sayError: (error: unknown, fileName: string) => string;
  readonly mayRetry?: (error: unknown) => boolean;
  readonly maxBytes?: number;
}

/** Keeps track of files being sent and says aloud: started, half way, checked, kept or refused. */
export function useSendings({ send, sayError, mayRetry, maxBytes }: SendingRecipe): Sendings {
  const text = useUiText();
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const stops = useRef(new Map<number, AbortController>());
  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const controller of running.values()) controller.abort();
    };
  }, []);

  const update = (id: number, part: Partial<Sending>) =>
    setSendings((before) => before.map((sending) => (sending.id === id ? { ...sending, ...part } : sending)));
  const forget = (id: number) => setSendings((before) => before.filter((sending) => sending.id !== id));

  const refusalHere = (file: File): string | undefined => {
    if (file.size === 0) return text("fileEmpty", { name: file.name });
    if (maxBytes === undefined || file.size <= maxBytes) return undefined;
    const [size, limit] = [sizeInWords(file.size), sizeInWords(maxBytes)];
    // "25 MB, larger than 25 MB" would only puzzle.
    if (size === limit) return text("fileJustTooLarge", { name: file.name, limit });
    return text("fileTooLarge", { name: file.name, size, limit });
  };

  const run = async (id: number, file: File) => {
    const controller = new AbortController();
    stops.current.set(id, controller);
    let nextSaid = 0.5;
    announce(text("fileStarted", { name: file.name }));
    try {
      await send(file, {
        signal: controller.signal,
        onProgress: (fraction) => {
          update(id, { fraction });
          if (fraction < nextSaid) return;
          announce(
            fraction >= 1
              ? text("fileProcessing", { name: file.name })
              : text("fileProgress", { name: file.name, percent: Math.round(fraction * 100) }),
          );
          nextSaid = fraction >= 1 ? Number.POSITIVE_INFINITY : 1;
        },
      });
      announce(text("fileDone", { name: file.name }));
      forget(id);
    } catch (error) {
      if (controller.signal.aborted) {
        announce(text("fileStopped", { name: file.name }));
        forget(id);
        return;
      }
      const problem = sayError(error, file.name);
      announce(problem, "urgent");
      update(id, { problem, mayRetry: mayRetry?.(error) ?? false });
    } finally {
      stops.current.delete(id);
    }
  };

  return {
    sendings,
    forget,
    stop: (id) => stops.current.get(id)?.abort(),
    start: (files) => {
      for (const file of files) {
        const id = nextId;
        nextId += 1;
        const problem = refusalHere(file);
        setSendings((before) => [...before, { id, file, fraction: 0, problem, mayRetry: false }]);
        if (problem === undefined) void run(id, file);
        else announce(problem, "urgent");
      }
    },
    retry: (id) => {
      const sending = sendings.find((candidate) => candidate.id === id);
      if (!sending) return;
      update(id, { problem: undefined, fraction: 0 });
      void run(id, sending.file);
    },
  };
}
