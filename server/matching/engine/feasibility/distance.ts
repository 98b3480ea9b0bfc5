interface Position {
  readonly latitude: number
  readonly longitude: number
}

const earthRadiusKm = 6371

/** Distance between two places along the earth's surface, in kilometres (haversine; good to 0.5 %). */
export function distanceKm(a: Position, b: Position): number {
  const radians = Math.PI / 180
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2
  const arc =
    half(b.latitude - a.latitude) +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * half(b.longitude - a.longitude)
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(arc)))
}
