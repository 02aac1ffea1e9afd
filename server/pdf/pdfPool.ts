/** Interim shape: the pool's author replaces this file. */
export interface PdfPool {
  close(): Promise<void>;
}

export function openPdfPool(_options: { fontsFolder: string | undefined }): PdfPool {
  return { close: async () => undefined };
}
