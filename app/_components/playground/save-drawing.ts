/** A drawing of the page as a file that stands by itself: what the style sheets say is written into it. */

const KEPT = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'opacity', 'font-family', 'font-size',
  'font-weight', 'text-anchor', 'text-decoration-line',
] as const;

const MARGIN = 16;
/** Pixels of the PNG for one of the drawing. */
const DENSITY = 2;
/** Browsers give up on larger canvases. */
const MOST_PIXELS = 8_000;

export function drawingAsSvg(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [...svg.querySelectorAll('*')];
  [...copy.querySelectorAll('*')].forEach((element, index) => {
    const style = getComputedStyle(originals[index]);
    for (const name of KEPT) {
      const value = style.getPropertyValue(name);
      if (value !== '') element.setAttribute(name === 'text-decoration-line' ? 'text-decoration' : name, value);
    }
    for (const name of ['class', 'style', 'tabindex', 'role', 'aria-pressed', 'aria-label']) element.removeAttribute(name);
  });
  const { width, height } = svg.viewBox.baseVal;
  const [outerWidth, outerHeight] = [width + 2 * MARGIN, height + 2 * MARGIN];
  for (const { name } of [...copy.attributes]) if (name !== 'viewBox') copy.removeAttribute(name);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg', width: String(outerWidth), height: String(outerHeight),
    viewBox: `${-MARGIN} ${-MARGIN} ${outerWidth} ${outerHeight}`, role: 'img',
  };
  for (const [name, value] of Object.entries(attributes)) copy.setAttribute(name, value);
  const background = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const place = { x: -MARGIN, y: -MARGIN, width: outerWidth, height: outerHeight, fill: colourOf('--surface') };
  for (const [name, value] of Object.entries(place)) background.setAttribute(name, String(value));
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = svg.getAttribute('aria-label');
  copy.prepend(title, background);
  return `${new XMLSerializer().serializeToString(copy)}\n`;
}

/** What a colour of the page is in its present theme. */
function colourOf(property: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${property})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

export async function drawingAsPng(svg: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawingAsSvg(svg))}`;
  await image.decode();
  const scale = Math.min(DENSITY, MOST_PIXELS / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(image.width * scale);
  canvas.height = Math.ceil(image.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/** Saves a file. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
