import type { Mark } from '../../utils/page/marks.ts';
import type { Place } from '../../utils/page/places.ts';

/** How long the pointer rests on a mark before its card opens, and stays away before it closes; milliseconds. */
const REST = 300;
const LEAVE = 400;

/** Whatever answers clicks itself: there a click is the page's. */
const ANSWERS_CLICKS =
  'a[href],button,input,textarea,select,option,label,summary,audio,video,[contenteditable],[role=button],[role=link],[role=tab],[role=menuitem]';

interface Pointing {
  window: Window;
  signal: AbortSignal;
  marksUnder(point: Place): Mark[];
  /** Is the event ours, not the page's (it happened in the card)? */
  isOurs(event: Event): boolean;
  /** Is the point where an open card may stay (the mark it belongs to)? */
  isHome(point: Place): boolean;
  open(marks: Mark[], point: Place, how: 'rest' | 'click'): void;
  /** The pointer has left card and mark. */
  leave(): void;
  /** A click went elsewhere. */
  clickAway(): void;
}

/** Turns the pointer's rests and clicks on marks into cards. Only listens: every event goes on to the page. */
export function watchPointer({ window, signal, ...told }: Pointing): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let lastPoint: Place | null = null;
  const stopResting = (): void => {
    clearTimeout(resting);
    resting = undefined;
  };
  const stopLeaving = (): void => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const goneAway = (): void => {
    leaving = undefined;
    told.leave();
  };
  const isSelecting = (): boolean => window.getSelection()?.isCollapsed === false;
  const open: Pointing['open'] = (marks, point, how) => {
    stopLeaving();
    told.open(marks, point, how);
  };
  const rest = (point: Place): void => {
    resting = undefined;
    if (signal.aborted || isSelecting()) return;
    const marks = told.marksUnder(point);
    if (marks.length > 0) open(marks, point, 'rest');
  };
  const restFrom = (point: Place): void => {
    stopResting();
    lastPoint = point;
    resting = setTimeout(() => rest(point), REST);
  };

  const onMove = (event: PointerEvent): void => {
    stopResting();
    if (event.pointerType === 'touch') return;
    const point = pointOf(event);
    if (told.isOurs(event) || told.isHome(point)) stopLeaving();
    else leaving ??= setTimeout(goneAway, LEAVE);
    if (event.buttons === 0 && !told.isOurs(event)) restFrom(point);
  };
  // Scrolling puts off a rest that is due, but does not begin one: the text moved, not the reader's hand.
  const onScroll = (): void => {
    if (resting !== undefined && lastPoint) restFrom(lastPoint);
  };
  const onOut = (event: PointerEvent): void => {
    // Out of the window altogether.
    if (event.relatedTarget !== null) return;
    stopResting();
    leaving ??= setTimeout(goneAway, LEAVE);
  };
  const onClick = (event: MouseEvent): void => {
    stopResting();
    if (told.isOurs(event)) return;
    const marks = isPlain(event) && !isSelecting() ? told.marksUnder(pointOf(event)) : [];
    if (marks.length > 0) open(marks, pointOf(event), 'click');
    else told.clickAway();
  };

  const heard = { signal, passive: true, capture: true };
  window.addEventListener('pointermove', onMove, heard);
  window.addEventListener('pointerout', onOut, heard);
  window.addEventListener('pointerdown', stopResting, heard);
  window.addEventListener('scroll', onScroll, heard);
  window.addEventListener('keydown', stopResting, heard);
  window.addEventListener('click', onClick, heard);
  signal.addEventListener('abort', () => {
    stopResting();
    stopLeaving();
  });
}

const pointOf = (event: MouseEvent): Place => ({ left: event.clientX, top: event.clientY });

function isPlain(event: MouseEvent): boolean {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  // The path goes through open shadow trees, which the target does not.
  return !event.composedPath().some((at) => at instanceof Element && at.matches(ANSWERS_CLICKS));
}
