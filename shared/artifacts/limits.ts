/** The most characters of an artifact's short fields, for its schema and its form alike. */
export const lineLimit = 200;
export const titleLimit = 160;
export const cityLimit = 120;
export const phoneLimit = 40;
export const emailLimit = 254;
