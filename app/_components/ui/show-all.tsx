'use client';

import { useState } from 'react';

/** Opens or closes every `<details>` in the element with the id `within`. */
export function ShowAll({ within, className }: { within: string; className: string }) {
  const [isOpen, setOpen] = useState(false);
  const toggle = (): void => {
    for (const part of document.querySelectorAll<HTMLDetailsElement>(`#${within} details`)) part.open = !isOpen;
    setOpen(!isOpen);
  };
  return <button type="button" className={className} onClick={toggle}>{isOpen ? 'Close all parts' : 'Open all parts'}</button>;
}
