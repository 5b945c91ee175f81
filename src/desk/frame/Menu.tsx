import { useEffect, useRef, type ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

/** What can be chosen in a menu. */
export type Action = {
  readonly icon?: IconName;
  readonly label: string;
  readonly isOff?: boolean;
  readonly act: () => void;
};

/** A menu closes when the focus leaves it, and by Escape. */
function useClosing() {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const own = menu.current;
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (own && !(relatedTarget instanceof Node && own.contains(relatedTarget))) own.open = false;
    };
    const press = (event: KeyboardEvent) => {
      if (!own?.open || event.key !== 'Escape') return;
      event.preventDefault();
      own.open = false;
      own.querySelector('summary')?.focus();
    };
    own?.addEventListener('focusout', leave);
    own?.addEventListener('keydown', press);
  }, []);
  return menu;
}

/** A button that unfolds what can be chosen. */
export function Menu({ label, actions, children }: { label: string; actions: readonly Action[]; children: ReactNode }) {
  const menu = useClosing();
  return (
    <details className="menu" ref={menu}>
      <summary aria-label={label} title={label}>
        {children}
      </summary>
      <ul>
        {actions.map(({ icon, label: own, isOff = false, act }) => (
          <li key={own}>
            <button
              type="button"
              disabled={isOff}
              onClick={() => {
                if (menu.current) menu.current.open = false;
                act();
              }}
            >
              {icon && <Icon name={icon} />}
              {own}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
