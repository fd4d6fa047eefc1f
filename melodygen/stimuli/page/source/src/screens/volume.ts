// The volume: a sound as loud as the melodies, again and again, until it is comfortable.

import { button, make, paragraphs } from "../dom";
import type { Screen } from "../screen";
import type { Session } from "../session";
import { pinkNoise } from "../sound/noise";
import { rounded } from "../study";
import { actions, fill } from "./plain";

/** After which a sound that has not begun is spoken of: without any device for sound, some browsers wait for ever. */
const PATIENCE_MS = 2_000;

export function volume(session: Session): Screen {
  const { say, player } = session;
  return (place) => new Promise((resolve) => {
    let heard = 0;
    let plays = 0;
    const state = make("p", { class: "state", role: "status" });
    const play = button(say("volume_play"), () => toggle());
    const on = button(say("volume_done"), () => {
      player.stop();
      resolve(session.row("volume", "volume", { heard_seconds: heard, plays }));
    });
    on.disabled = true;
    const toggle = async (): Promise<void> => {
      if (player.isPlaying) {
        player.stop();
        show();
        return;
      }
      const before = heard;
      plays += 1;
      const late = setTimeout(() => (state.textContent = say("volume_silent")), PATIENCE_MS);
      await player.play(await sound(session), { time: (seconds) => (heard = rounded(before + seconds)) }, true);
      clearTimeout(late);
      on.disabled = false;
      show();
    };
    const show = (): void => {
      play.textContent = say(player.isPlaying ? "volume_stop" : "volume_play");
      play.classList.toggle("quiet", plays > 0);
      play.classList.toggle("play", !player.isPlaying);
      state.textContent = player.isPlaying ? say("volume_playing") : "";
    };
    play.classList.add("large", "play");
    const stage = make("div", { class: "player" }, play, state);
    fill(place, say("volume_title"), [...paragraphs(say("volume_text")), stage, actions(on)], play);
  });
}

/** A melody to practise with, which is as loud as all others; without one, noise. */
async function sound(session: Session): Promise<AudioBuffer> {
  const first = session.practice[0];
  const file = first && session.loader.file(first.stimulus);
  if (file) return session.player.decode(file);
  return pinkNoise((await session.player.ready()).sampleRate);
}
