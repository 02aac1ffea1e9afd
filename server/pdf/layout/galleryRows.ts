/** A picture's size in pixels. */
export interface Shape {
  width: number;
  height: number;
}

/** What bounds a gallery, in points. */
export interface GalleryBounds {
  width: number;
  /** Between two pictures of a row. */
  gutter: number;
  /** No picture is higher. */
  highest: number;
  /** Points a pixel at which a picture is as coarse as it may look. */
  coarsest: number;
}

/** One row: which pictures, from which on, and how large each. */
export interface GalleryRow {
  start: number;
  sizes: readonly Shape[];
  height: number;
}

const mostPerRow = 3;

/** The side of a square as large as a picture should be, in points; smaller ones are hard to read. */
const wantedSide = 180;

/** What a point of height costs, beside a picture that is too small: rows that are needlessly high fill pages. */
const heightCost = 1 / 1600;

/** The sizes of pictures that stand side by side: of one height, but none beyond what its pixels allow. */
function sizesOf(row: readonly Shape[], bounds: GalleryBounds): Shape[] {
  const free = bounds.width - bounds.gutter * (row.length - 1);
  const limits = row.map(({ height }) => Math.min(bounds.highest, height * bounds.coarsest));
  const widthAt = (height: number) =>
    row.reduce((sum, shape, at) => sum + (shape.width / shape.height) * Math.min(height, limits[at] ?? 0), 0);
  let low = 0;
  let high = Math.max(...limits);
  if (widthAt(high) > free) {
    for (let halvings = 0; halvings < 40; halvings += 1) {
      const middle = (low + high) / 2;
      if (widthAt(middle) > free) high = middle;
      else low = middle;
    }
    high = low;
  }
  return row.map(({ width, height }, at) => {
    const drawn = Math.min(high, limits[at] ?? 0);
    return { width: (width / height) * drawn, height: drawn };
  });
}

/** How far a row is from what one would like to look at: pictures too small to read, and height. */
function costOf(row: readonly Shape[], sizes: readonly Shape[], bounds: GalleryBounds): number {
  let cost = Math.max(...sizes.map(({ height }) => height)) * heightCost;
  for (const [at, { width, height }] of sizes.entries()) {
    const shape = row[at] ?? { width: 1, height: 1 };
    const alone = Math.sqrt(shape.width * shape.height) * bounds.coarsest;
    const wanted = Math.min(wantedSide, alone);
    cost += Math.max(0, 1 - Math.sqrt(width * height) / wanted) ** 2;
  }
  return cost;
}

/** Breaks pictures into rows in their order, the way that costs least over the whole gallery. */
export function galleryRows(shapes: readonly Shape[], bounds: GalleryBounds): GalleryRow[] {
  // best[n]: the cheapest way to set the first n pictures, by its last row.
  const best: { cost: number; row: GalleryRow | undefined }[] = [{ cost: 0, row: undefined }];
  for (let end = 1; end <= shapes.length; end += 1) {
    let found: { cost: number; row: GalleryRow | undefined } = { cost: Infinity, row: undefined };
    for (let start = Math.max(0, end - mostPerRow); start < end; start += 1) {
      const row = shapes.slice(start, end);
      const sizes = sizesOf(row, bounds);
      const cost = (best[start]?.cost ?? Infinity) + costOf(row, sizes, bounds);
      const height = Math.max(...sizes.map((size) => size.height));
      if (cost < found.cost) found = { cost, row: { start, sizes, height } };
    }
    best.push(found);
  }
  const rows: GalleryRow[] = [];
  for (let row = best[shapes.length]?.row; row; row = best[row.start]?.row) rows.unshift(row);
  return rows;
}
