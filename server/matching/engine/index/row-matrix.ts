/** Scales each row of a matrix, rows of `width` numbers one after another, to length 1; rows of noughts stay. */
export function unitRows(rows: Float64Array, width: number): void {
  for (let from = 0; from < rows.length; from += width) {
    const row = rows.subarray(from, from + width)
    const length = Math.sqrt(dot(row, row))
    if (length > 0) for (let at = 0; at < width; at++) row[at] = (row[at] as number) / length
  }
}

/** What is left of a column that depends on those before it is rounding noise: it becomes noughts. */
const leastShare = 1e-6

/**
 * Makes the first `kept` columns of a matrix of such rows perpendicular and of length 1, one after another (Gram and
 * Schmidt). The others become noughts.
 */
export function orthonormalise(rows: Float64Array, width: number, kept = width): void {
  const columns: Float64Array[] = []
  for (let at = 0; at < kept; at++) {
    const column = columnOf(rows, width, at)
    const before = Math.sqrt(dot(column, column))
    for (const earlier of columns) subtract(column, earlier, dot(column, earlier))
    const length = Math.sqrt(dot(column, column))
    const factor = length > leastShare * before ? 1 / length : 0
    columns.push(column.map((value) => value * factor))
  }
  for (let at = 0; at < rows.length; at++) rows[at] = columns[at % width]?.[Math.floor(at / width)] ?? 0
}

function columnOf(rows: Float64Array, width: number, column: number): Float64Array {
  const found = new Float64Array(rows.length / width)
  for (let row = 0; row < found.length; row++) found[row] = rows[row * width + column] as number
  return found
}

function subtract(column: Float64Array, other: Float64Array, factor: number): void {
  for (let at = 0; at < column.length; at++) column[at] = (column[at] as number) - factor * (other[at] as number)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}
