export const portfoliosMessages = {
  defaultTitle: "My portfolio",
} as const;
