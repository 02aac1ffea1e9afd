import compression from "compression";
import type { Request, Response } from "express";

const compress = compression();

/** Shorter texts fit into one packet whichever way they are sent. */
const leastWorthwhile = 1024;

/**
 * Ends an answer whose type is set with a text, compressed for who takes that. The library hooks into a response before it knows what will be sent,
 * which costs more than a short answer itself; so it is only asked where there is something to compress.
 */
export function sendText(request: Request, response: Response, text: string): void {
  const isWorthwhile = text.length >= leastWorthwhile && request.headers["accept-encoding"] !== undefined;
  if (isWorthwhile) compress(request, response, () => void response.end(text));
  else response.end(text);
}
