import type { TagRole } from "./tag.ts";

const roles: readonly TagRole[] = ["H1", "H2", "H3", "H4", "H5", "H6"];

/** Gives each heading a role so that levels never skip, whatever levels the sheet's author and its writers chose. */
export class HeadingLevels {
  #last = 0;
  #section = 0;
  #hasTitle = false;

  /** The cover's or head's title. */
  title(): TagRole {
    this.#hasTitle = true;
    return this.#take(1);
  }

  /** A heading of the sheet, levels 1 to 3. */
  heading(level: number): TagRole {
    this.#section = level;
    return this.#take(level + (this.#hasTitle ? 1 : 0));
  }

  /** A heading inside text a person wrote: below the section it stands in. */
  inText(level: number): TagRole {
    return this.#take(this.#section + level + (this.#hasTitle ? 1 : 0));
  }

  #take(wanted: number): TagRole {
    this.#last = Math.min(wanted, this.#last + 1, roles.length);
    return roles[this.#last - 1] ?? "H1";
  }
}
