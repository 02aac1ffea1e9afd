const extensions: Record<string, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "application/pdf": "pdf",
};

/** The last step of a name, `pdf` of `essay.v2.pdf`, in lower case; "" when it has none. */
export function extensionOf(name: string): string {
  return /[^.]\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** Extensions that promise a kind of content, whatever the content is. */
const promised: Record<string, "picture" | "document" | "other"> = {
  ...Object.fromEntries(
    ["jpg", "jpeg", "jpe", "jfif", "png", "webp", "heic", "heif"].map((one) => [one, "picture" as const]),
  ),
  pdf: "document",
  ...Object.fromEntries(
    [
      [
        "htm",
        "html",
        "xhtml",
        "shtml",
        "svg",
        "svgz",
        "xml",
        "xsl",
        "mht",
        "mhtml",
        "js",
        "mjs",
        "css",
        "hta",
      ],
      [
        "exe",
        "com",
        "bat",
        "cmd",
        "scr",
        "msi",
        "ps1",
        "sh",
        "vbs",
        "jar",
        "apk",
        "app",
        "dll",
        "lnk",
        "url",
      ],
      ["doc", "docx", "docm", "dot", "dotm", "xls", "xlsx", "xlsm", "ppt", "pptx", "pptm", "odt", "rtf"],
      ["zip", "rar", "7z", "gz", "tar", "iso", "php", "swf", "gif", "mp4", "mov", "mp3"],
    ]
      .flat()
      .map((one) => [one, "other" as const]),
  ),
};

/** What a file's name says it is; undefined when it says nothing we know. */
export function promiseOf(name: string): "picture" | "document" | "other" | undefined {
  const extension = extensionOf(name);
  return Object.hasOwn(promised, extension) ? promised[extension] : undefined;
}

/** The name with the extension of what the file was recognised as, whatever it had before. */
export function nameForType(name: string, mediaType: string): string {
  const extension = extensions[mediaType] ?? "bin";
  const stem = promiseOf(name) === undefined ? name : name.slice(0, -extensionOf(name).length - 1);
  return `${stem || "file"}.${extension}`;
}
