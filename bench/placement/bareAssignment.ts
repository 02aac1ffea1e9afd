/**
 * The assignment problem by itself, as the textbooks have it: the Hungarian method with shortest augmenting paths on a
 * dense matrix, one row after another. No rules, no loads, no explanation; the yardstick for what all of that adds.
 *
 * @param rows prices, at most as many rows as columns; none may be Infinity.
 * @returns the column of each row.
 */
export function bareAssignment(rows: Float64Array[]): Int32Array {
  const rowCount = rows.length;
  const columnCount = rows[0]?.length ?? 0;
  const rowPrice = new Float64Array(rowCount + 1);
  const columnPrice = new Float64Array(columnCount + 1);
  const rowOf = new Int32Array(columnCount + 1);
  const way = new Int32Array(columnCount + 1);
  for (let row = 1; row <= rowCount; row += 1) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(columnCount + 1).fill(Infinity);
    const isUsed = new Uint8Array(columnCount + 1);
    do {
      isUsed[column] = 1;
      const current = rowOf[column] ?? 0;
      const prices = rows[current - 1] ?? new Float64Array(0);
      let step = Infinity;
      let next = 0;
      for (let other = 1; other <= columnCount; other += 1) {
        if (isUsed[other] === 0) {
          const price = (prices[other - 1] ?? 0) - (rowPrice[current] ?? 0) - (columnPrice[other] ?? 0);
          if (price < (least[other] ?? 0)) {
            least[other] = price;
            way[other] = column;
          }
          if ((least[other] ?? 0) < step) {
            step = least[other] ?? 0;
            next = other;
          }
        }
      }
      for (let other = 0; other <= columnCount; other += 1) {
        if (isUsed[other] === 1) {
          const owner = rowOf[other] ?? 0;
          rowPrice[owner] = (rowPrice[owner] ?? 0) + step;
          columnPrice[other] = (columnPrice[other] ?? 0) - step;
        } else {
          least[other] = (least[other] ?? 0) - step;
        }
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const earlier = way[column] ?? 0;
      rowOf[column] = rowOf[earlier] ?? 0;
      column = earlier;
    }
  }
  const columnOf = new Int32Array(rowCount);
  for (let column = 1; column <= columnCount; column += 1) {
    const row = rowOf[column] ?? 0;
    if (row > 0) {
      columnOf[row - 1] = column - 1;
    }
  }
  return columnOf;
}
