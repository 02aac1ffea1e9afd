export const schoolLevels = ["elementary", "middle", "high"] as const;
export type SchoolLevel = (typeof schoolLevels)[number];

export const paperSizes = ["letter", "a4"] as const;
export type PaperSize = (typeof paperSizes)[number];
