type TabsProps<K extends string> = {
  label: string;
  names: Record<K, string>;
  chosen: K;
  onChoose: (key: K) => void;
};

/** Buttons of which one is pressed. */
export function Tabs<K extends string>({ label, names, chosen, onChoose }: TabsProps<K>) {
  return (
    <fieldset class="tabs">
      <legend class="hidden">{label}</legend>
      {(Object.keys(names) as K[]).map((key) => (
        <button type="button" key={key} aria-pressed={key === chosen} onClick={() => onChoose(key)}>
          {names[key]}
        </button>
      ))}
    </fieldset>
  );
}
