import { createServer } from "node:net";

/**
 * A TCP port on this machine that was free a moment ago, for a program that must be told its port. Servers
 * started inside the test listen on port 0 instead and ask which one they got.
 */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === "object") resolve(address.port);
        else reject(new Error("The system gave a listening server no port."));
      });
    });
  });
}
