/** Line drawings on a 24 × 24 grid, drawn for this interface. */
const paths = {
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  check: "M5 12.5l4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6L6 18",
  chevronDown: "M6 9.5l6 6 6-6",
  chevronUp: "M6 14.5l6-6 6 6",
  chevronRight: "M9.5 6l6 6-6 6",
  chevronLeft: "M14.5 6l-6 6 6 6",
  arrowUp: "M12 19V5M6 11l6-6 6 6",
  arrowDown: "M12 5v14M6 13l6 6 6-6",
  arrowRight: "M5 12h14M13 6l6 6-6 6",
  arrowLeft: "M19 12H5M11 6l-6 6 6 6",
  returned: "M9 14L4 9l5-5M4 9h9.5a6.5 6.5 0 010 13H9",
  undo: "M8.5 13L4 8.5 8.5 4M4 8.5h9a5.75 5.75 0 010 11.5H9",
  redo: "M15.5 13L20 8.5 15.5 4M20 8.5h-9a5.75 5.75 0 000 11.5h4",
  edit: "M4 20h4L19.5 8.5l-4-4L4 16v4M13 7l4 4",
  trash: "M5 7h14M10 4h4M7 7l1 13h8l1-13M10 11v5M14 11v5",
  search: "M10.5 17a6.5 6.5 0 100-13 6.5 6.5 0 000 13zM15.5 15.5L20 20",
  menu: "M4 7h16M4 12h16M4 17h16",
  more: "M5.5 12h.01M12 12h.01M18.5 12h.01",
  drag: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
  home: "M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-6h4v6",
  work: "M4 6h6l2 2h8v12H4z",
  book: "M12 6.5C10 5 7.5 4.5 4 4.5V18c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2V4.5c-3.5 0-6 .5-8 2zM12 6.5V20",
  share: "M12 15V4M8 8l4-4 4 4M5 12v8h14v-8",
  people:
    "M9 11a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM2.5 20a6.5 6.5 0 0113 0M16 4.3a3.5 3.5 0 010 6.4M18 14.2a6.5 6.5 0 013.5 5.8",
  person: "M12 11.5a4 4 0 100-8 4 4 0 000 8zM4.5 20.5a7.5 7.5 0 0115 0",
  inbox: "M4 13l2.5-8h11L20 13v6H4zM4 13h5a3 3 0 006 0h5",
  calendar: "M4 6h16v14H4zM4 10h16M8 3.5V7M16 3.5V7",
  clock: "M12 20.5a8.5 8.5 0 100-17 8.5 8.5 0 000 17zM12 7v5l3.5 2",
  scales: "M12 4v16M7 20h10M5 7h14M5 7l-2.5 7a2.8 2.8 0 005 0L5 7zM19 7l-2.5 7a2.8 2.8 0 005 0L19 7z",
  list: "M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.01M4.5 12h.01M4.5 17.5h.01",
  numbers: "M10 6.5h10M10 12h10M10 17.5h10M4 5l1.5-1v5M4 14.5c.6-1 2.5-1 2.5.4 0 1-1.2 1.5-2.5 3.1h2.7",
  quote: "M5 17c2-1 3-2.5 3-5H5V7h5v5c0 3.5-1.5 5.5-5 7M14 17c2-1 3-2.5 3-5h-3V7h5v5c0 3.5-1.5 5.5-5 7",
  link: "M10 14a4 4 0 005.7 0l3-3a4 4 0 00-5.7-5.7l-1.2 1.2M14 10a4 4 0 00-5.7 0l-3 3a4 4 0 005.7 5.7l1.2-1.2",
  settings:
    "M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5zM9 19.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5z",
  file: "M6 3.5h8l4 4V20.5H6zM14 3.5v4h4",
  image: "M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 9h.01",
  download: "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 19.5h14",
  upload: "M12 16V5M7.5 9.5L12 5l4.5 4.5M5 19.5h14",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 14.8a2.8 2.8 0 100-5.6 2.8 2.8 0 000 5.6z",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3",
  comment: "M4 5h16v11h-8l-5 4v-4H4z",
  flag: "M6 21V4M6 4.5h12l-2.5 4 2.5 4H6",
  warning: "M12 4L2.5 20h19zM12 10v4.5M12 17.3h.01",
  info: "M12 20.5a8.5 8.5 0 100-17 8.5 8.5 0 000 17zM12 11v5.5M12 7.8h.01",
  keyboard: "M3 6.5h18v11H3zM6.5 10h.01M10 10h.01M14 10h.01M17.5 10h.01M8 14h8",
  sun: "M12 16a4 4 0 100-8 4 4 0 000 8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4",
  moon: "M20 14.5A8.5 8.5 0 019.5 4 8.5 8.5 0 1020 14.5z",
  signOut: "M14 4H5v16h9M10 12h10M16.5 8.5L20 12l-3.5 3.5",
} as const;

export type IconName = keyof typeof paths;

export interface IconProps {
  readonly name: IconName;
  /** In CSS pixels; 20 unless told. */
  readonly size?: number;
  readonly className?: string;
}

const dotted: ReadonlySet<IconName> = new Set(["more", "drag"]);

/** A picture beside a word; it says nothing by itself, so it is hidden from assistive technology. */
export function Icon({ name, size = 20, className }: IconProps) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={dotted.has(name) ? 3 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
