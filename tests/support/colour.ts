/** Red, green and blue as light, each from 0 to 1. */
export type Light = readonly [number, number, number];

export type Vision = 'full' | 'protan' | 'deutan' | 'tritan';

/**
 * What somebody sees who lacks one kind of cone, as a matrix on light. Machado, Oliveira and Fernandes,
 * 'A Physiologically-based Model for Simulation of Color Vision Deficiency' (2009), severity 1.0.
 */
const MATRICES: Readonly<Record<Vision, readonly [Light, Light, Light]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.303901],
  ],
};

export const VISIONS = Object.keys(MATRICES) as Vision[];

/** The light of a colour written as #rrggbb, as somebody sees it. */
export function seen(hex: string, vision: Vision): Light {
  const [red, green, blue] = [1, 3, 5].map((at) => toLight(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  const row = ([r, g, b]: Light) => clamp(r * (red ?? 0) + g * (green ?? 0) + b * (blue ?? 0));
  const [first, second, third] = MATRICES[vision];
  return [row(first), row(second), row(third)];
}

/** Relative luminance, from 0 to 1: the grey of a copier that sees as people do. */
export function luminance([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of WCAG 2.2, from 1 to 21. It follows from luminance alone, so it is that of the copy, too. */
export function contrast(one: Light, other: Light): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Distance of two colours in CIE Lab (D65): about 2 can just be told apart side by side. */
export function distance(one: Light, other: Light): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)));
}

function lab(light: Light): number[] {
  const [x, y, z] = [
    [0.4124, 0.3576, 0.1805, 0.95047],
    [0.2126, 0.7152, 0.0722, 1],
    [0.0193, 0.1192, 0.9505, 1.08883],
  ].map(([r = 0, g = 0, b = 0, white = 1]) => root((r * light[0] + g * light[1] + b * light[2]) / white));
  return [116 * (y ?? 0) - 16, 500 * ((x ?? 0) - (y ?? 0)), 200 * ((y ?? 0) - (z ?? 0))];
}

function root(value: number): number {
  return value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116;
}

function toLight(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
