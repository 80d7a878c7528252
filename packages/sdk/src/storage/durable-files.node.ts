import { open, rename, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

/** Opens a file; tests give one that fails. */
export type OpenFile = (file: string, flags: string, mode?: number) => Promise<FileHandle>;

/** Writes a file that is there whole, or not at all, and stays after a loss of power. */
export async function writeDurably(
  file: string,
  data: Iterable<string | Uint8Array>,
  openFile: OpenFile = open,
): Promise<void> {
  const draft = `${file}.new`;
  const handle = await openFile(draft, 'w', 0o600);
  try {
    for (const part of data) await handle.writeFile(part);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
  await syncNames(path.dirname(file));
}

/** Makes the names in a directory durable. Windows cannot, and does not need to, open a directory for this. */
export async function syncNames(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
