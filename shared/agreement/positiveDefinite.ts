/**
 * Solves A x = b for a symmetric positive definite A, by Cholesky's factorisation A = L Lᵀ.
 *
 * @param matrix A, row by row, `size` × `size`; only its lower triangle is read, and it is overwritten.
 * @returns x and the diagonal of A⁻¹, which carries the variances of a least-squares solution.
 */
export function solvePositiveDefinite(
  matrix: Float64Array,
  size: number,
  rightSide: readonly number[],
): { solution: number[]; inverseDiagonal: number[] } {
  const at = (row: number, column: number) => matrix[row * size + column] ?? 0;

  for (let column = 0; column < size; column += 1) {
    for (let row = column; row < size; row += 1) {
      let sum = at(row, column);
      for (let k = 0; k < column; k += 1) sum -= at(row, k) * at(column, k);
      if (row === column && !(sum > 0)) throw new RangeError("The matrix is not positive definite.");
      matrix[row * size + column] = row === column ? Math.sqrt(sum) : sum / at(column, column);
    }
  }

  const solution = [...rightSide];
  for (let row = 0; row < size; row += 1) {
    let sum = solution[row] ?? 0;
    for (let k = 0; k < row; k += 1) sum -= at(row, k) * (solution[k] ?? 0);
    solution[row] = sum / at(row, row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = solution[row] ?? 0;
    for (let k = row + 1; k < size; k += 1) sum -= at(k, row) * (solution[k] ?? 0);
    solution[row] = sum / at(row, row);
  }

  // A⁻¹ = L⁻ᵀ L⁻¹, so its diagonal holds the squared lengths of the columns of L⁻¹.
  const inverseColumn = new Float64Array(size);
  const inverseDiagonal = solution.map((_, column) => {
    let squares = 0;
    for (let row = column; row < size; row += 1) {
      let sum = row === column ? 1 : 0;
      for (let k = column; k < row; k += 1) sum -= at(row, k) * (inverseColumn[k] ?? 0);
      const entry = sum / at(row, row);
      inverseColumn[row] = entry;
      squares += entry * entry;
    }
    return squares;
  });
  return { solution, inverseDiagonal };
}
