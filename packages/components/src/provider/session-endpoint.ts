/** Asks the partner's own server for a session token; it alone holds the secret key. */
export async function fetchSessionToken(url: string): Promise<string> {
  const response = await fetch(url, { method: 'POST', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}; it should answer {"token": "…"}.`);
  const answer: unknown = await response.json();
  const token = typeof answer === 'object' && answer !== null && 'token' in answer ? answer.token : undefined;
  if (typeof token !== 'string') throw new Error(`${url} answered without a token; it should answer {"token": "…"}.`);
  return token;
}
