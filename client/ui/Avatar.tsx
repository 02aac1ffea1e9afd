import styles from "./Avatar.module.css";

export interface AvatarProps {
  /** The displayed name; its initials are drawn. The name itself must stand beside it. */
  readonly name: string;
  readonly src?: string;
  readonly size?: "s" | "m" | "l";
}

/** First letters of the first and the last word of a name, by what a reader sees as one letter. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked
    .map((word) => [...new Intl.Segmenter().segment(word ?? "")][0]?.segment ?? "")
    .join("")
    .toLocaleUpperCase();
}

/** A face, or initials where there is none; decoration beside the name. */
export function Avatar({ name, src, size = "m" }: AvatarProps) {
  return (
    <span className={styles.avatar} data-size={size} aria-hidden="true">
      {src ? <img src={src} alt="" /> : initialsOf(name)}
    </span>
  );
}
