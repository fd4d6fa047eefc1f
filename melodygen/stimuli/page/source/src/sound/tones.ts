// The tones of the headphone check.
//
// Woods, Siegel, Traer and McDermott (2017), "Headphone screening to facilitate web-based auditory experiments",
// Attention, Perception & Psychophysics 79, 2064-2072, doi:10.3758/s13414-017-1361-2: three tones of 200 Hz one after
// the other, one of them 6 dB softer, and one of the two others with its channels in antiphase. Loudspeakers cancel
// that one out, so that it and not the soft one seems the softest. Six trials, passed with five. The six trials are the
// six orders of in phase, out of phase and soft, as in the authors' own page (github.com/mcdermottLab/HeadphoneCheck).
// docs/page.md says what was compared with the paper, and where this differs.

export type Interval = "in-phase" | "out-of-phase" | "soft";
export type Order = readonly [Interval, Interval, Interval];

export const FREQUENCY_HZ = 200;
export const TONE_S = 1;
export const RAMP_S = 0.1;
export const GAP_S = 0.5;
export const SOFTER_DB = 6;
export const TRIALS = 6;
export const PASSED_WITH = 5;
/** So that the tones in phase have -23 LUFS, as the melodies (BS.1770; its filters take 0.3 dB from 200 Hz). */
const PEAK = 0.0794;

const ORDERS: readonly Order[] = [
  ["in-phase", "soft", "out-of-phase"], ["in-phase", "out-of-phase", "soft"], ["soft", "out-of-phase", "in-phase"],
  ["soft", "in-phase", "out-of-phase"], ["out-of-phase", "soft", "in-phase"], ["out-of-phase", "in-phase", "soft"],
];

/** The trials in an order of chance. */
export function drawnOrders(): Order[] {
  const left = [...ORDERS];
  const drawn: Order[] = [];
  while (left.length) drawn.push(...left.splice(Math.floor(Math.random() * left.length), 1));
  return drawn;
}

/** The answer that is right: the place of the soft tone, from 1. */
export function softestOf(order: Order): number {
  return order.indexOf("soft") + 1;
}

/** When each tone starts, in seconds. */
export const STARTS_S = [0, 1, 2].map((place) => place * (TONE_S + GAP_S));

export function tonesOf(order: Order, rate: number): AudioBuffer {
  const length = Math.round((3 * TONE_S + 2 * GAP_S) * rate);
  const buffer = new AudioBuffer({ numberOfChannels: 2, length, sampleRate: rate });
  order.forEach((interval, place) => {
    const start = Math.round((STARTS_S[place] ?? 0) * rate);
    const tone = toneOf(interval === "soft" ? PEAK * 10 ** (-SOFTER_DB / 20) : PEAK, rate);
    buffer.copyToChannel(tone, 0, start);
    buffer.copyToChannel(interval === "out-of-phase" ? tone.map((sample) => -sample) : tone, 1, start);
  });
  return buffer;
}

/** One tone with raised-cosine (Hann) ramps. */
function toneOf(peak: number, rate: number): Float32Array<ArrayBuffer> {
  const count = Math.round(TONE_S * rate);
  return Float32Array.from({ length: count }, (_, index) => {
    const fromEdge = Math.min(index, count - 1 - index) / (RAMP_S * rate);
    const ramp = fromEdge < 1 ? (1 - Math.cos(Math.PI * fromEdge)) / 2 : 1;
    return peak * ramp * Math.sin((2 * Math.PI * FREQUENCY_HZ * index) / rate);
  });
}
