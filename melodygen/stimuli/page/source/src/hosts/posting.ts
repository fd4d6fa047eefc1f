// Sending something to an address.

/** Sends `body` as JSON. */
export function posted(url: string, body: object): Promise<Response> {
  const headers = { "Content-Type": "application/json" };
  return fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
}
