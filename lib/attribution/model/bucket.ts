/** Distance in five steps, sign kept: the models need "next to", "near", "far", not numbers. */
export function bucket(distance: number): number {
  const size = Math.abs(distance);
  const step = size <= 3 ? size : size <= 5 ? 4 : size <= 8 ? 5 : size <= 14 ? 6 : size <= 25 ? 7 : 8;
  return distance < 0 ? -step : step;
}
