interface Point {
  readonly score: number;
  readonly backed: boolean;
}

const SIZE = 320;
const MARGIN = 40;
const BINS = 10;
const x = (score: number): number => Math.round(MARGIN + score * SIZE);
const y = (share: number): number => Math.round(MARGIN + (1 - share) * SIZE);

/** An SVG of stated score against the share that is backed, in ten bins; a disc's area is the number of headlines. */
export function drawCalibration(points: readonly Point[]): string {
  const discs = Array.from({ length: BINS }, (_, bin) => {
    const inside = points.filter(({ score }) => Math.min(BINS - 1, Math.floor(score * BINS)) === bin);
    if (inside.length === 0) return '';
    const mean = inside.reduce((sum, { score }) => sum + score, 0) / inside.length;
    const share = inside.filter(({ backed }) => backed).length / inside.length;
    return `<circle cx="${x(mean)}" cy="${y(share)}" r="${(2 + Math.sqrt(inside.length)).toFixed(1)}" fill="#1C1B19"><title>${inside.length} headlines: score ${mean.toFixed(2)}, backed ${share.toFixed(2)}</title></circle>`;
  }).join('');
  const side = SIZE + 2 * MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" font-family="sans-serif" font-size="11"><rect width="${side}" height="${side}" fill="#FBF9F4"/><path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#5E5B55" stroke-dasharray="3 3"/><path d="M${x(0)} ${y(1)}V${y(0)}H${x(1)}" stroke="#1C1B19" fill="none"/>${discs}<text x="${x(0.5)}" y="${side - 8}" text-anchor="middle">score</text><text x="12" y="${y(0.5)}" transform="rotate(-90 12 ${y(0.5)})" text-anchor="middle">share backed</text></svg>\n`;
}
