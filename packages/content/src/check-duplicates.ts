import type { ContentIdentity } from './content-documents.js';
import type { ContentProblem } from './content-error.js';

/** Documents with an identity that an earlier one has already. */
export function duplicates(
  sources: readonly { readonly file: string; readonly document: ContentIdentity }[],
): readonly ContentProblem[] {
  const first = new Map<string, string>();
  return sources.flatMap(({ file, document: { kind, id, version, locale } }) => {
    const identity = `${kind} ${id} ${version} ${locale}`;
    const earlier = first.get(identity);
    if (earlier === undefined) {
      first.set(identity, file);
      return [];
    }
    return [{ file, pointer: '', message: `${earlier} already holds ${identity}: raise the version.` }];
  });
}
