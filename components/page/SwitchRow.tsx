import type { Switching } from './shapes.ts';

interface SwitchRowProps {
  label: string;
  on: boolean;
  onSwitch: (switching: Switching) => void;
}

/** A switch that tells its state by place and shape, not by colour alone. */
export function SwitchRow({ label, on, onSwitch }: SwitchRowProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      onClick={() => onSwitch((isOn) => !isOn)}
    >
      <span class="switch-label">{label}</span>
      <span class="switch-track" aria-hidden="true">
        <span class="switch-knob" />
      </span>
    </button>
  );
}
