// Which host this page has: a file beside it says so.

import type { Host, HostFile } from "./host";
import { JatosHost } from "./jatos";
import { MelodygenHost } from "./melodygen";
import { PavloviaHost } from "./pavlovia";
import { DownloadHost, PostHost } from "./static";

export async function readHost(): Promise<Host> {
  const answer = await fetch("assets/host.json");
  if (!answer.ok) throw new Error(`assets/host.json: HTTP ${answer.status}`);
  const { kind, url } = (await answer.json()) as HostFile;
  switch (kind) {
    case "melodygen":
      return new MelodygenHost();
    case "jatos":
      return new JatosHost();
    case "pavlovia":
      return new PavloviaHost(url);
    case "post":
      return new PostHost(url ?? "");
    case "download":
      return new DownloadHost();
  }
}
