// Waits for the sounds, and offers to try again where some will not come.

import { button, make } from "../dom";
import type { Screen } from "../screen";
import type { Session } from "../session";
import { actions, fill } from "./plain";

/** Passes at once where all sounds, or the one that is asked for, are here. */
export function loading(session: Session, stimulus?: string): Screen {
  const { say, loader } = session;
  const isReady = (): boolean => (stimulus === undefined ? loader.isDone : loader.file(stimulus) !== undefined);
  return (place) => new Promise((resolve) => {
    if (isReady()) {
      resolve(undefined);
      return;
    }
    const bar = make("progress", { max: loader.count, value: loader.loaded, "aria-label": say("loading_title") });
    const words = make("p", { role: "status" });
    const again = button(say("try_again"), () => void loader.load());
    const update = (): void => {
      bar.value = loader.loaded;
      again.hidden = !loader.failed;
      const { loaded, count } = loader;
      words.textContent = say(loader.failed ? "loading_failed" : "loading_text", { loaded, count });
      if (!isReady()) return;
      loader.onChange(() => undefined);
      resolve(undefined);
    };
    fill(place, say("loading_title"), [bar, words, actions(again)]);
    loader.onChange(update);
    update();
    void loader.load();
  });
}
