import type { ComponentChildren } from 'preact';

interface BlankProps {
  title: string;
  text?: string;
  action?: { label: string; run: () => void };
  children?: ComponentChildren;
}

/** What stands where there is nothing to show: what is the matter, and what to do. */
export function Blank({ title, text, action, children }: BlankProps) {
  return (
    <div class="blank">
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {action && (
        <button type="button" class="main" onClick={action.run}>
          {action.label}
        </button>
      )}
      {children}
    </div>
  );
}
