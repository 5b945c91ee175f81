import type { Page } from '@playwright/test';

/** Switches a fault of the preview LMS while the course runs. */
export const fault = (page: Page, name: string, on: boolean) =>
  page.evaluate(
    ([one, state]) =>
      (window as unknown as { previewLms: { fault(n: string, s: boolean): void } }).previewLms.fault(one, state),
    [name, on] as const,
  );
