import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { Components } from 'hast-util-to-jsx-runtime';
import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { Element, Root } from '@/lib/content/types';
import styles from './prose.module.css';

function ProseLink({ href = '', children, ...rest }: ComponentProps<'a'>) {
  if (href.startsWith('/')) return <Link href={href} {...rest}>{children}</Link>;
  return <a href={href} {...rest}>{children}</a>;
}

/** Wide tables scroll by themselves instead of widening the page; a keyboard has to reach what scrolls. */
function ProseTable({ children }: { children?: ReactNode }) {
  return <div className={styles.tableFrame} role="region" aria-label="Table" tabIndex={0}><table>{children}</table></div>;
}

/** Prose from the content pipeline, which has checked it, as React elements. `blocks` says how our own elements are shown. */
export function renderProse(tree: Root | Element, blocks: Record<string, unknown> = {}): ReactNode {
  const components = { a: ProseLink, table: ProseTable, ...blocks } as Partial<Components>;
  return toJsxRuntime(tree, { Fragment, jsx, jsxs, components });
}

export function Prose({ tree, blocks, compact = false }: { tree: Root; blocks?: Record<string, unknown>; compact?: boolean }) {
  return <div className={compact ? styles.compact : styles.prose}>{renderProse(tree, blocks)}</div>;
}
