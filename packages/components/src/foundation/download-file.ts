const RELEASE_MILLISECONDS = 30_000;

/** Gives the person a file; nothing leaves the device. */
export function downloadFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the content only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_MILLISECONDS);
}
