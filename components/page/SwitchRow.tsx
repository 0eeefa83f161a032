interface SwitchRowProps {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** A switch that tells its state by place and shape, not by colour alone. */
export function SwitchRow({ label, on, onChange }: SwitchRowProps) {
  return (
    <button type="button" class="switch" role="switch" aria-checked={on} onClick={() => onChange(!on)}>
      <span class="switch-label">{label}</span>
      <span class="switch-track" aria-hidden="true">
        <span class="switch-knob" />
      </span>
    </button>
  );
}
