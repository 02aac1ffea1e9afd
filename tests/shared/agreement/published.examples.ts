/** Data printed in the papers the coefficients come from. */

/** Shrout and Fleiss (1979), table 2: 6 targets × 4 judges. */
export const shroutFleiss = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

/** Krippendorff (2011): four observers × 12 units, null = missing. */
export const krippendorff2011 = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, null],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];

/** Cohen (1968), table 1: 200 cases, three diagnoses, as counts. */
export const cohen1968 = [
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
];

/** The worked example of many textbooks for Fleiss' kappa: 10 subjects × 5 categories, 14 raters. */
export const fleissWorked = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
];
