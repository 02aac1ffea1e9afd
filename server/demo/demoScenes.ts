import sharp from "sharp";

/** Colors of one drawn scene: sky, far, near, figure, light. */
const palettes = [
  ["#dfe9ec", "#9fb8bd", "#4d6a6d", "#23373b", "#f4c95d"],
  ["#f6e7d8", "#d9a679", "#8a5a44", "#3b2a24", "#fff3b0"],
  ["#e4ecdc", "#a8c090", "#587248", "#26331f", "#f2d16b"],
  ["#e7e3f0", "#a79fc4", "#5d5486", "#28233f", "#f7b267"],
  ["#fdeee4", "#e8a598", "#9c4f4f", "#3f2226", "#ffe8a3"],
] as const;
type Palette = (typeof palettes)[number];

type Draw = (palette: Palette) => string;

const person = (x: number, y: number, size: number, color: string) =>
  `<circle cx="${x}" cy="${y}" r="${size * 0.22}" fill="${color}"/>` +
  `<path d="M${x - size * 0.34} ${y + size} q0 -${size * 0.72} ${size * 0.34} -${size * 0.72} ` +
  `t${size * 0.34} ${size * 0.72} z" fill="${color}"/>`;

/** From the arch of the model bridge down to its deck; the arch is the curve drawn from 560 to 1120. */
const hanger = (x: number, color: string) => {
  const along = (x + 5 - 560) / 560;
  const top = 620 - 600 * along * (1 - along);
  return `<rect x="${x}" y="${top}" width="10" height="${612 - top}" fill="${color}"/>`;
};

/** Each scene with what it shows, in words, for who cannot see it. */
const scenes: readonly { alt: string; draw: Draw }[] = [
  {
    alt: "Two people at a workbench with a row of tools on the wall behind them",
    draw: ([, far, near, ink, light]) =>
      [0, 1, 2, 3, 4, 5]
        .map(
          (at) =>
            `<rect x="${240 + at * 130}" y="170" width="26" height="${110 + (at % 3) * 40}" rx="8" fill="${far}"/>`,
        )
        .join("") +
      `<rect x="120" y="610" width="960" height="46" fill="${near}"/><rect x="190" y="656" width="44" height="200" fill="${near}"/>` +
      `<rect x="960" y="656" width="44" height="200" fill="${near}"/>${person(430, 330, 280, ink)}${person(740, 350, 260, ink)}` +
      `<circle cx="600" cy="575" r="34" fill="${light}"/>`,
  },
  {
    alt: "A raised garden bed with young plants in front of a low brick building",
    draw: ([, far, near, ink, light]) =>
      `<rect x="160" y="260" width="880" height="260" fill="${far}"/><rect x="540" y="340" width="110" height="180" fill="${ink}"/>` +
      `<circle cx="980" cy="140" r="70" fill="${light}"/><rect x="110" y="640" width="980" height="170" rx="10" fill="${near}"/>` +
      [0, 1, 2, 3, 4, 5, 6]
        .map((at) => `<path d="M${190 + at * 135} 640 q-40 -60 0 -130 q40 70 0 130" fill="${ink}"/>`)
        .join(""),
  },
  {
    alt: "A long hallway with light falling in from tall windows on one side",
    draw: ([, far, near, ink, light]) =>
      `<path d="M0 900 L460 420 H740 L1200 900 z" fill="${near}"/><rect x="460" y="240" width="280" height="180" fill="${far}"/>` +
      [0, 1, 2]
        .map(
          (at) =>
            `<path d="M${60 + at * 130} ${160 + at * 30} l90 20 v${420 - at * 90} l-90 60 z" fill="${light}"/>`,
        )
        .join("") +
      person(640, 470, 190, ink),
  },
  {
    alt: "Sheets of handwritten calculations beside a small model bridge",
    draw: ([, far, near, ink, light]) =>
      `<rect x="140" y="180" width="380" height="520" fill="#ffffff" transform="rotate(-5 330 440)"/>` +
      [0, 1, 2, 3, 4, 5, 6]
        .map(
          (at) =>
            `<rect x="190" y="${250 + at * 58}" width="${270 - (at % 3) * 60}" height="10" fill="${far}" transform="rotate(-5 330 440)"/>`,
        )
        .join("") +
      `<path d="M560 620 q280 -300 560 0" fill="none" stroke="${near}" stroke-width="26"/><rect x="540" y="610" width="600" height="30" fill="${ink}"/>` +
      [0, 1, 2, 3, 4].map((at) => hanger(636 + at * 92, near)).join("") +
      `<circle cx="1010" cy="220" r="60" fill="${light}"/>`,
  },
  {
    alt: "Children sitting in a half circle around somebody reading from a book",
    draw: ([, far, near, ink, light]) =>
      `<rect x="0" y="640" width="1200" height="260" fill="${far}"/>${person(600, 270, 280, ink)}` +
      `<path d="M520 520 l80 -24 80 24 v70 l-80 -24 -80 24 z" fill="${light}"/>` +
      [170, 330, 870, 1030].map((x, at) => person(x, 560 + (at % 2) * 40, 190, near)).join(""),
  },
  {
    alt: "A kitchen counter with stacked crates of vegetables and a pair of scales",
    draw: ([, far, near, ink, light]) =>
      `<rect x="0" y="600" width="1200" height="300" fill="${near}"/>` +
      [0, 1, 2]
        .map(
          (at) =>
            `<rect x="${120 + at * 230}" y="${380 - at * 20}" width="200" height="${220 + at * 20}" fill="${far}"/>` +
            [0, 1, 2]
              .map(
                (dot) =>
                  `<circle cx="${160 + at * 230 + dot * 60}" cy="${372 - at * 20}" r="30" fill="${dot === 1 ? light : ink}"/>`,
              )
              .join(""),
        )
        .join("") +
      `<rect x="880" y="520" width="200" height="80" fill="${ink}"/><path d="M860 500 h240 l-40 30 h-160 z" fill="${light}"/>`,
  },
];

/** The scene with the windows, which fits many places. */
export const hallway = 2;

export interface Scene {
  alt: string;
  jpeg: Buffer;
}

/** A simple drawn picture of one of the scenes in one of the palettes, as a JPEG such as a phone would send. */
export async function drawScene(which: number, tint: number): Promise<Scene> {
  const scene = scenes[which % scenes.length];
  const palette = palettes[tint % palettes.length];
  if (!scene || !palette) throw new Error("There is no such scene");
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900" width="1200" height="900">` +
    `<rect width="1200" height="900" fill="${palette[0]}"/>${scene.draw(palette)}</svg>`;
  const jpeg = await sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();
  return { alt: scene.alt, jpeg };
}
