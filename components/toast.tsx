import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Result } from '../utils/messages.ts';
import { failureInWords } from './failure.ts';
import { t } from './words.ts';

/** How long a message without an action stays, in milliseconds. One with an action stays until it is dismissed. */
const STAY = 6000;

export interface Message {
  text: string;
  /** Offered as a button that takes the focus, so that the keyboard is where the row just was. */
  action?: { label: string; run: () => void };
  isFailure?: boolean;
}

/** That something did not work, and why. */
export const failed = (error: Pick<Failure, 'why' | 'detail'>): Message => ({
  text: t('notDone', failureInWords(error)),
  isFailure: true,
});

/** That something was done, or why not. */
export const outcome = (result: Result<unknown>, done: string): Message =>
  result.ok ? { text: done } : failed(result.error);

export type Say = (message: Message | null) => void;

/** The message shown now, and how to show another. */
export function useMessage(): { message: Message | null; say: Say } {
  const [message, say] = useState<Message | null>(null);
  useEffect(() => {
    if (!message || message.action) return;
    const timer = setTimeout(() => say(null), STAY);
    return () => clearTimeout(timer);
  }, [message]);
  return { message, say };
}

interface ToastProps {
  message: Message | null;
  /** Called when the reader waves the message away; the focus must be given a place. */
  onDismiss: () => void;
}

/** One line at the foot of a view, read out when it changes. */
export function Toast({ message, onDismiss }: ToastProps) {
  const button = useRef<HTMLButtonElement>(null);
  const done = useRef<Message | null>(null);
  useEffect(() => {
    if (message?.action) button.current?.focus();
  }, [message]);
  // The message stays until the next one: a second press must not do it again.
  const act = (): void => {
    if (done.current === message) return;
    done.current = message;
    message?.action?.run();
  };
  return (
    <div class="toast-place">
      <div class="toast" data-shown={message !== null} data-failed={message?.isFailure}>
        <span role="status">{message?.text}</span>
        {message?.action && (
          <button type="button" class="quiet" ref={button} onClick={act}>
            {message.action.label}
          </button>
        )}
        {message && (
          <button type="button" class="dismiss" aria-label={t('dismiss')} onClick={onDismiss}>
            ×
          </button>
        )}
      </div>
    </div>
  );
}
