/** A file that the page gave to the person. */
export interface SavedFile {
  readonly name: string;
  readonly content: Response;
}

/** Gives what the page saves while `act` runs, instead of saving it. */
export async function savedFiles(act: () => Promise<void>): Promise<readonly SavedFile[]> {
  const { click } = HTMLAnchorElement.prototype;
  const links: HTMLAnchorElement[] = [];
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    links.push(this);
  };
  try {
    await act();
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  return Promise.all(links.map(async ({ download, href }) => ({ name: download, content: await fetch(href) })));
}
