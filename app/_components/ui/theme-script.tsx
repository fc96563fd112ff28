/** Applies the theme that was chosen on an earlier visit before the page is painted, so that nothing flashes. */
const THEME_SCRIPT = [
  'try {',
  "  const theme = localStorage.getItem('leaklab-theme');",
  "  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;",
  '} catch {}',
].join('\n');

export function ThemeScript({ nonce }: { nonce: string | undefined }) {
  // Browsers hide the nonce of a script from the page, so that the two sides never agree on it.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />;
}
