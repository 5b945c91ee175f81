import { useDeferredValue } from 'react';
import { useStore } from '@nanostores/react';
import type { Store, StoreValue } from 'nanostores';
import { $language } from './language.ts';

/** A store's value in an island; while hydrating, its initial value, which the built HTML shows. */
export function use$<S extends Store>(store: S): StoreValue<S> {
  return useStore(store, { ssr: 'initial' });
}

/** The language in an island; while hydrating, the course's default. */
export function useLanguage(fallback: string): string {
  return useDeferredValue(useStore($language, { ssr: () => fallback }) || fallback);
}
