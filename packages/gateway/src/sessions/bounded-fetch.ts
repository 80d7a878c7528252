/** Descriptions and key sets have a few kilobytes; whoever sends more wants our memory. */
export const MOST_BYTES = 256 * 1024;

/**
 * Fetches a small document from somebody who is not ours, without following redirects.
 *
 * @throws Error when it is larger than `MOST_BYTES`, which is found out while it arrives
 */
export async function boundedFetch(address: string | URL, options: RequestInit): Promise<Response> {
  const response = await fetch(address, { ...options, redirect: 'error' });
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader() as ReadableStreamDefaultReader<Uint8Array> | undefined;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MOST_BYTES) {
      await reader.cancel();
      throw new Error('A document of an identity provider is too large.');
    }
    chunks.push(value);
  }
  const { status, headers } = response;
  return new Response(Buffer.concat(chunks), { status, headers });
}
