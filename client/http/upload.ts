import { Refusal, refusalFrom } from "./refusal.ts";
import { type ChangeOptions, changeHeaders, parseBody } from "./request.ts";
import { askToSignIn } from "./signInGate.ts";

export interface UploadOptions extends ChangeOptions {
  /** From 0 to 1, of the bytes handed over; the server still works on the file after 1. */
  readonly onProgress?: (fraction: number) => void;
}

/**
 * Posts a multipart form and reports how far it is (fetch cannot). Throws `Refusal`, or an AbortError when the
 * signal stops it.
 */
export async function upload<T>(path: string, form: FormData, options: UploadOptions = {}): Promise<T> {
  try {
    return await sendForm<T>(path, form, options);
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 401) throw error;
    await askToSignIn(error);
    return sendForm<T>(path, form, options);
  }
}

function sendForm<T>(path: string, form: FormData, options: UploadOptions): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    for (const [name, value] of Object.entries(changeHeaders(options))) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total);
    });
    request.addEventListener("load", () => {
      const isFine = request.status >= 200 && request.status < 300;
      if (!isFine) reject(refusalFrom(request.status, parseBody(request.responseText)));
      else if (request.responseText === "") resolve(JSON.parse("null"));
      else settle(request.responseText, request.status, resolve, reject);
    });
    request.addEventListener("error", () => reject(new Refusal({ status: 0, code: "offline" })));
    request.addEventListener("abort", () => reject(new DOMException("Stopped", "AbortError")));
    options.signal?.addEventListener("abort", () => request.abort());
    request.send(form);
  });
}

function settle<T>(
  text: string,
  status: number,
  resolve: (body: T) => void,
  reject: (error: Refusal) => void,
) {
  try {
    resolve(JSON.parse(text));
  } catch {
    reject(new Refusal({ status, code: "badAnswer" }));
  }
}
