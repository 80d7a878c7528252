const NOT_PRINTED = 'data-aa-not-printed';

/**
 * Prints one element of the page without the rest: what stands beside it or beside one of the elements
 * around it is left out while the page prints, and is back afterwards.
 */
export function printAlone(element: Element): void {
  const marked: Element[] = [];
  const roots = new Map<Document | ShadowRoot, CSSStyleSheet>();
  for (const sibling of surroundings(element)) {
    if (sibling.hasAttribute(NOT_PRINTED)) continue;
    sibling.setAttribute(NOT_PRINTED, '');
    marked.push(sibling);
    const root = sibling.getRootNode() as Document | ShadowRoot;
    if (!roots.has(root)) roots.set(root, addPrintRule(root));
  }
  const restore = (): void => {
    window.removeEventListener('afterprint', restore);
    for (const sibling of marked) sibling.removeAttribute(NOT_PRINTED);
    for (const [root, sheet] of roots) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((candidate) => candidate !== sheet);
    }
  };
  window.addEventListener('afterprint', restore);
  window.print();
}

function addPrintRule(root: Document | ShadowRoot): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media print { [${NOT_PRINTED}] { display: none !important; } }`);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return sheet;
}

/** Every element beside `element` and beside each of its ancestors, out through shadow roots. */
function* surroundings(element: Element): Iterable<Element> {
  let current: Element | null = element;
  while (current && current !== document.body) {
    const parent: ParentNode | null = current.parentNode;
    for (const sibling of parent?.children ?? []) {
      if (sibling !== current && !/^(?:script|style|link|template)$/i.test(sibling.localName)) yield sibling;
    }
    current = current.parentElement ?? (parent instanceof ShadowRoot ? parent.host : null);
  }
}
