import PDFDocument from "pdfkit";

/** What the file says about itself. */
export interface DocumentFacts {
  title: string;
  author: string | undefined;
  subject: string | undefined;
  language: string;
  createdAt: Date;
  page: { width: number; height: number };
}

/** A string object of PDF, as opposed to a name: pdfkit tells the two apart by JavaScript's string objects. */
export function pdfString(text: string): object {
  return Object(text);
}

function escapedForXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A tagged PDF 1.7 document that claims PDF/UA, with pdfkit's gaps for that claim closed. */
export class SheetDocument extends PDFDocument {
  constructor(facts: DocumentFacts) {
    super({
      pdfVersion: "1.7",
      tagged: true,
      lang: facts.language,
      displayTitle: true,
      autoFirstPage: false,
      // No font yet: the default, Helvetica, would not be embedded.
      font: "",
      size: [facts.page.width, facts.page.height],
      margin: 0,
      info: {
        Title: facts.title,
        Author: facts.author ?? "",
        Subject: facts.subject ?? "",
        Creator: "Homeroom",
        Producer: "Homeroom",
        CreationDate: facts.createdAt,
      },
    });
    this.initSubset({ subset: "PDF/UA" });
  }

  /** pdfkit writes titles into XML as they are, so that an ampersand breaks the metadata. */
  override endMetadata(): void {
    const { info } = this;
    this.info = {
      ...info,
      Title: escapedForXml(info.Title ?? ""),
      Author: escapedForXml(info.Author ?? ""),
      Subject: escapedForXml(info.Subject ?? ""),
    };
    super.endMetadata();
    this.info = info;
  }

  /**
   * Fonts first, without the list of glyphs (CIDSet) pdfkit adds for PDF/UA: it leaves out parts of composed letters,
   * and a wrong list is an error where none is wanted.
   */
  override end(): void {
    this.flushPages();
    const part = this.subset;
    this.subset = undefined;
    for (const font of Object.values(this._fontFamilies)) font.finalize();
    this.subset = part;
    super.end();
  }
}
