/**
 * Whether the colours that the widget wears on this page can be read: WCAG 2.1, 4.5 to 1 for text and 3 to 1 for edges.
 * The same pairs as the builder measures, here on what the page really gives, and the nearest shade that passes.
 */
export type Rgb = readonly [red: number, green: number, blue: number];

/** `rgb(0, 94, 162)` and `color(srgb 0 0.37 0.64)`, as browsers give computed colours; undefined for anything see-through or of another space. */
export function rgbOf(computed: string): Rgb | undefined {
  const [, space, inside = ''] = /^(rgba?|color)\((.*)\)$/.exec(computed.trim()) ?? [];
  if (space === 'color' && !inside.startsWith('srgb ')) return undefined;
  const numbers = (inside.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined || alpha < 1) return undefined;
  const scale = space === 'color' ? 255 : 1;
  return [red * scale, green * scale, blue * scale];
}

function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => value / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const hex = (rgb: Rgb): string => `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** The nearest shade of `front`, darker or lighter, that stands out from every ground; undefined where there is none. */
export function nearest(front: Rgb, grounds: readonly Rgb[], least: number): string | undefined {
  for (let step = 0; step <= 50; step++) {
    for (const end of [0, 255]) {
      const shade = front.map((value) => Math.round(value + (end - value) * (step / 50))) as unknown as Rgb;
      if (grounds.every((ground) => contrast(shade, ground) >= least)) return hex(shade);
    }
  }
  return undefined;
}

/** Front, ground, and the least ratio. The names are those of the public properties, `--rf-color-*`. */
const PAIRS: readonly (readonly [front: string, ground: string, least: number])[] = [
  ['ink', 'surface', 4.5], ['ink', 'raised', 4.5], ['ink-quiet', 'surface', 4.5], ['ink-quiet', 'raised', 4.5],
  ['accent', 'surface', 4.5], ['accent', 'raised', 4.5], ['on-accent', 'accent', 4.5], ['open', 'surface', 4.5], ['on-crisis', 'crisis', 4.5],
];
export const COLOURS = [...new Set(PAIRS.flatMap(([front, ground]) => [front, ground]))];

export interface PoorPair { readonly front: string; readonly ground: string; readonly ratio: number; readonly least: number; readonly better?: string }

/** @param worn a computed colour by name. What cannot be measured is left out, not guessed. */
export function poorPairs(worn: Readonly<Record<string, string>>): readonly PoorPair[] {
  const rgb = (name: string): Rgb | undefined => rgbOf(worn[name] ?? '');
  return PAIRS.flatMap(([front, ground, least]) => {
    const one = rgb(front), other = rgb(ground);
    if (!one || !other) return [];
    const ratio = contrast(one, other);
    if (ratio >= least) return [];
    const grounds = PAIRS.filter(([name]) => name === front).map(([, under]) => rgb(under)).filter((each) => each !== undefined);
    const better = nearest(one, grounds, least);
    return [{ front, ground, ratio, least, ...(better ? { better } : {}) }];
  });
}
