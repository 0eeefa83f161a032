interface TagsInputProps {
  tags: readonly string[];
  /** What is being typed and is no tag yet. */
  pending: string;
  onPending(text: string): void;
  onTags(tags: string[]): void;
}

/** The tags with the one still being typed, each once. */
export function withPending(tags: readonly string[], pending: string): string[] {
  const typed = pending.split(',').map((tag) => tag.trim().replace(/^#/, '').replace(/\s+/g, ' '));
  return [...new Set([...tags, ...typed.filter(Boolean)])];
}

/** Tags as chips and a field for the next: Enter, a comma or leaving the field makes one, Backspace takes one back. */
export function TagsInput({ tags, pending, onPending, onTags }: TagsInputProps) {
  const commit = (text: string): void => {
    onPending('');
    const next = withPending(tags, text);
    if (next.length !== tags.length) onTags(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      commit(pending);
    } else if (event.key === 'Backspace' && pending === '' && tags.length > 0) {
      onTags(tags.slice(0, -1));
    }
  };
  return (
    <div class="tags">
      {tags.map((tag) => (
        <span class="tag" key={tag}>
          {tag}
          <button
            type="button"
            aria-label={`Remove tag ${tag}`}
            onClick={() => onTags(tags.filter((other) => other !== tag))}
          >
            ×
          </button>
        </span>
      ))}
      <input
        type="text"
        aria-label="Add tag"
        placeholder={tags.length > 0 ? '' : 'Tags'}
        value={pending}
        onInput={(event) => {
          const { value } = event.currentTarget;
          if (value.includes(',')) commit(value);
          else onPending(value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => commit(pending)}
      />
    </div>
  );
}
