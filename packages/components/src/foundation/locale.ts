import type { Locale } from '@atendimento-ativo/domain';
import { isServer } from 'lit';

const DEFAULT_LOCALE: Locale = 'pt-BR';
const localesByLanguage: Readonly<Record<string, Locale>> = { pt: 'pt-BR', en: 'en', es: 'es' };

/**
 * The language of the nearest `lang` attribute, looking out through shadow hosts; pt-BR when none is known. A server has
 * no document to look at: there the element's own counts.
 */
export function nearestLocale(element: Element): Locale {
  if (isServer) return localeOf(element.getAttribute('lang') ?? '');
  let current: Element | null = element;
  while (current) {
    const holder: Element | null = current.closest('[lang]');
    if (holder) return localeOf(holder.getAttribute('lang') ?? '');
    const root: Node = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : null;
  }
  return DEFAULT_LOCALE;
}

function localeOf(tag: string): Locale {
  return localesByLanguage[tag.toLowerCase().split('-')[0] ?? ''] ?? DEFAULT_LOCALE;
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls `listener` when a `lang` attribute of the document changes; returns the way to stop. */
export function watchLanguage(listener: () => void): () => void {
  listeners.add(listener);
  observer ??= new MutationObserver(() => listeners.forEach((listen) => listen()));
  if (listeners.size === 1) observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) observer?.disconnect();
  };
}
