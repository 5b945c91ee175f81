import { bringNeeds } from './needs.ts';
import { bring } from './parts.ts';
import { tellMissing } from './unloaded.ts';

/** Closes the menu, or opens it once it has its styles; its list of lessons may come after it. */
export function toggleMenu(): void {
  const menu = document.querySelector<HTMLDialogElement>('dialog[data-menu]');
  const list = menu?.querySelector<HTMLElement>('nav');
  if (!menu || !list) return;
  if (menu.open) return menu.close();
  bring(list).catch(() => tellMissing(list));
  const open = () => (menu.open ? undefined : menu.showModal());
  void bringNeeds().then(open, open);
}
