/** The three channels of `#rrggbb`, 0 to 255. */
const channels = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** Relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colours written as `#rrggbb`, 1 to 21 (WCAG 2.2, 1.4.3). */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const steps = 200;

/** The nearest darker shade of a colour that has the contrast `least` with `ground`, a light colour. */
export function darkened(colour: string, ground: string, least: number): string {
  for (let step = 0; step <= steps; step++) {
    const shade = channels(colour).map((channel) => Math.floor(channel * (1 - step / steps)));
    const hex = `#${shade.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    if (contrast(hex, ground) >= least) return hex;
  }
  return '#000000';
}
