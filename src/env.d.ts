import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Wakes the island when its lesson is shown. */
    'client:shown'?: boolean;
  }
}
