type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

/** The column itself while it has room for `size` values, otherwise a copy with room for twice as many. */
export function grown<C extends Column>(column: C, size: number): C {
  if (size <= column.length) return column
  const larger = new (column.constructor as new (length: number) => C)(Math.max(size, 2 * column.length))
  larger.set(column as never)
  return larger
}
