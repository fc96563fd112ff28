/**
 * Zoom and pan of a drawing in a frame that scrolls. Panning is scrolling (wheel, keyboard, touch) and dragging with the mouse; the wheel
 * with Ctrl, which is also what a pinch on a touchpad is, and the keys + and - change the size around the pointer or the middle; 0 goes
 * back to the size that suits the drawing. The size is a custom property of the frame: `--zoom`, with `data-zoomed` while it is set.
 */
const STEP = 1.25;
const LEAST = 0.15;
const MOST = 4;
/** Smaller than this, text is a strain. */
const READABLE = 0.62;
/** A press that moves less than this is a press and no drag. */
const SLACK = 4;
/** Pixels between a frame's edge and what begins there. */
const EDGE = 16;

interface Span { start: number; end: number }

/** How far to scroll so that what lies between comes to the middle. Where there is not room for all of it, `least` is what is wanted. */
function offset({ start, end }: Span, all: readonly Span[], least: 'edge' | 'first'): number {
  const [first, last] = [Math.min(...all.map((one) => one.start)), Math.max(...all.map((one) => one.end))];
  if (last - first <= end - start) return (first + last) / 2 - (start + end) / 2;
  return least === 'edge' ? first - start - EDGE : (all[0].start + all[0].end) / 2 - (start + end) / 2;
}

/** Where a box stands in the window once it has come to its place: it may be gliding there still. */
function placeOf(box: Element, toScreen: DOMMatrix): { across: Span; down: Span } | null {
  const [, x, y] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(box.getAttribute('transform') ?? '') ?? [];
  const outline = box.querySelector('rect');
  if (x === undefined || outline === null) return null;
  const from = new DOMPoint(Number(x), Number(y)).matrixTransform(toScreen);
  const to = new DOMPoint(Number(x) + outline.width.baseVal.value, Number(y) + outline.height.baseVal.value).matrixTransform(toScreen);
  return { across: { start: from.x, end: to.x }, down: { start: from.y, end: to.y } };
}

export class FrameZoom {
  private readonly listening = new AbortController();
  /** Somebody chose the size. */
  private isChosen = false;
  private dragFrom: { x: number; y: number } | null = null;

  constructor(private readonly frame: HTMLElement) {
    const { signal } = this.listening;
    frame.addEventListener('wheel', (event) => this.turn(event), { passive: false, signal });
    frame.addEventListener('keydown', (event) => this.press(event), { signal });
    frame.addEventListener('pointerdown', (event) => this.take(event), { signal });
    frame.addEventListener('pointermove', (event) => this.drag(event), { signal });
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
      frame.addEventListener(end, () => this.drop(), { signal });
    }
  }

  dispose(): void {
    this.listening.abort();
  }

  larger(): void {
    this.zoomBy(STEP);
  }

  smaller(): void {
    this.zoomBy(1 / STEP);
  }

  /**
   * The size that suits the drawing, as long as nobody chose another: as large as it was made, or smaller where that lets it fit, but
   * not so small that it cannot be read. The boxes with the keys come into sight, or the first of them where there is not room for all.
   */
  suit(keys: readonly string[]): void {
    const { frame, drawing } = this;
    if (!drawing || this.isChosen) return;
    const { width, height } = drawing.viewBox.baseVal;
    const room = this.room();
    this.setZoom(Math.min(1, Math.max(READABLE, Math.min(room.width / width, room.height / height))));
    const toScreen = drawing.getScreenCTM();
    if (toScreen === null) return;
    const matrix = DOMMatrix.fromMatrix(toScreen);
    const places = keys.flatMap((key) => {
      const box = frame.querySelector(`[data-key="${CSS.escape(key)}"]`);
      return box === null ? [] : placeOf(box, matrix) ?? [];
    });
    if (places.length === 0) return;
    const outer = frame.getBoundingClientRect();
    frame.scrollLeft += offset({ start: outer.left, end: outer.right }, places.map(({ across }) => across), 'edge');
    frame.scrollTop += offset({ start: outer.top, end: outer.bottom }, places.map(({ down }) => down), 'first');
  }

  /** Forgets the size that was chosen. */
  reset(): void {
    this.isChosen = false;
    this.suit([]);
  }

  /** All of it in the frame. */
  fit(): void {
    const drawn = this.drawing?.getBoundingClientRect();
    if (!drawn) return;
    const { width, height } = this.room();
    this.zoomBy(Math.min(width / drawn.width, height / drawn.height));
  }

  /** Scrolls what has the key to the middle of the frame. */
  show(key: string): void {
    const outer = this.frame.getBoundingClientRect();
    const inner = this.frame.querySelector(`[data-key="${CSS.escape(key)}"]`)?.getBoundingClientRect();
    if (!inner) return;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    this.frame.scrollBy({
      left: inner.left + inner.width / 2 - outer.left - outer.width / 2,
      top: inner.top + inner.height / 2 - outer.top - outer.height / 2,
      behavior,
    });
  }

  /** What a drawing may have without that its frame scrolls. */
  private room(): { width: number; height: number } {
    const { paddingLeft, paddingTop, maxHeight } = getComputedStyle(this.frame);
    const highest = Number.isNaN(parseFloat(maxHeight)) ? this.frame.clientHeight : parseFloat(maxHeight);
    return { width: this.frame.clientWidth - 2 * parseFloat(paddingLeft), height: highest - 2 * parseFloat(paddingTop) };
  }

  private setZoom(zoom: number): void {
    this.frame.style.setProperty('--zoom', String(zoom));
    this.frame.dataset.zoomed = 'true';
  }

  private get drawing(): SVGSVGElement | null {
    return this.frame.querySelector('svg');
  }

  /** `at`: the point of the window that stays where it is; the middle of the frame when absent. */
  private zoomBy(factor: number, at?: { x: number; y: number }): void {
    const { frame, drawing } = this;
    const natural = drawing?.viewBox.baseVal.width ?? 0;
    if (!drawing || natural === 0) return;
    const outer = frame.getBoundingClientRect();
    const { x, y } = at ?? { x: outer.left + outer.width / 2, y: outer.top + outer.height / 2 };
    const before = drawing.getBoundingClientRect();
    const [partX, partY] = [(x - before.left) / before.width, (y - before.top) / before.height];
    this.isChosen = true;
    this.setZoom(Math.min(MOST, Math.max(LEAST, (before.width / natural) * factor)));
    const after = drawing.getBoundingClientRect();
    frame.scrollLeft += after.left + partX * after.width - x;
    frame.scrollTop += after.top + partY * after.height - y;
  }

  private turn(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.zoomBy(Math.exp(-event.deltaY / 300), { x: event.clientX, y: event.clientY });
  }

  private press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || !'+=-0'.includes(event.key)) return;
    event.preventDefault();
    if (event.key === '0') this.reset();
    else this.zoomBy(event.key === '-' ? 1 / STEP : STEP);
  }

  private take({ pointerType, button, target, offsetX, offsetY, clientX, clientY }: PointerEvent): void {
    const isOnScrollbar = target === this.frame && (offsetX > this.frame.clientWidth || offsetY > this.frame.clientHeight);
    if (pointerType === 'mouse' && button === 0 && !isOnScrollbar) this.dragFrom = { x: clientX, y: clientY };
  }

  private drag({ pointerId, clientX, clientY }: PointerEvent): void {
    const { frame, dragFrom } = this;
    if (dragFrom === null) return;
    if (!frame.hasPointerCapture(pointerId)) {
      if (Math.hypot(clientX - dragFrom.x, clientY - dragFrom.y) < SLACK) return;
      frame.setPointerCapture(pointerId);
      frame.dataset.dragging = 'true';
    }
    frame.scrollLeft -= clientX - dragFrom.x;
    frame.scrollTop -= clientY - dragFrom.y;
    this.dragFrom = { x: clientX, y: clientY };
  }

  private drop(): void {
    this.dragFrom = null;
    delete this.frame.dataset.dragging;
  }
}
