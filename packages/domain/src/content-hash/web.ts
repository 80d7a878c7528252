/** JSON with keys in code-unit order, so that equal documents have equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const document = value as Readonly<Record<string, unknown>>;
  let json = '';
  for (const key of Object.keys(document).sort()) {
    const entry = document[key];
    if (entry !== undefined) json += `${json && ','}${JSON.stringify(key)}:${canonicalJson(entry)}`;
  }
  return `{${json}}`;
}

/** SHA-256 of a document's canonical JSON, 64 lower-case hexadecimal digits: its name and its proof. */
export async function contentHash(document: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(document)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
