// Pink noise to set the volume by, where the study has no melody to practise with.

const SECONDS = 6;
/** So that the noise has -23 LUFS (BS.1770). */
const GAIN = 0.0299;

/** Pink noise, the same in both channels and each time: white noise through Paul Kellet's filter (musicdsp.org, 76). */
export function pinkNoise(rate: number): AudioBuffer {
  const length = SECONDS * rate;
  const buffer = new AudioBuffer({ numberOfChannels: 2, length, sampleRate: rate });
  const samples = new Float32Array(length);
  const draw = uniform(1);
  let [b0, b1, b2] = [0, 0, 0];
  for (let index = 0; index < length; index += 1) {
    const white = 2 * draw() - 1;
    b0 = 0.99765 * b0 + white * 0.099046;
    b1 = 0.963 * b1 + white * 0.2965164;
    b2 = 0.57 * b2 + white * 1.0526913;
    samples[index] = GAIN * (b0 + b1 + b2 + white * 0.1848);
  }
  buffer.copyToChannel(samples, 0);
  buffer.copyToChannel(samples, 1);
  return buffer;
}

/** Numbers from 0 to 1 by a linear congruential generator (Numerical Recipes). */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
