/**
 * Zoom and pan of a drawing in a frame that scrolls. Panning is scrolling (wheel, keyboard, touch) and dragging with the mouse; the wheel
 * with Ctrl, which is also what a pinch on a touchpad is, and the keys + and - change the size around the pointer or the middle; 0 goes
 * back to the size that suits the drawing. The size is a custom property of the frame: `--zoom`, with `data-zoomed` while it is set.
 */
const STEP = 1.25;
const LEAST = 0.15;
const MOST = 4;
/** A press that moves less than this is a press and no drag. */
const SLACK = 4;

export class FrameZoom {
  private readonly listening = new AbortController();
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

  /** The size that suits the drawing: as large as it was made, or a little smaller where that lets it fit. */
  reset(): void {
    delete this.frame.dataset.zoomed;
    this.frame.style.removeProperty('--zoom');
  }

  /** All of it in the frame. */
  fit(): void {
    const drawn = this.drawing?.getBoundingClientRect();
    if (!drawn) return;
    const { paddingLeft, paddingTop } = getComputedStyle(this.frame);
    const [width, height] = [this.frame.clientWidth - 2 * parseFloat(paddingLeft), this.frame.clientHeight - 2 * parseFloat(paddingTop)];
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
    frame.style.setProperty('--zoom', String(Math.min(MOST, Math.max(LEAST, (before.width / natural) * factor))));
    frame.dataset.zoomed = 'true';
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
