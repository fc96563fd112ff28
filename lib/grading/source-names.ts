/** Which names a program uses, seen from its text alone. */

const COMMENT = /#[^\n]*/;
/** Not closed: to the end of the text. */
const TRIPLE_QUOTED = /"""[\s\S]*?(?:"""|(?![\s\S]))|'''[\s\S]*?(?:'''|(?![\s\S]))/;
/** Not closed: to the end of the line. */
const QUOTED = /"(?:\\[\s\S]|[^"\\\n])*(?:"|$)|'(?:\\[\s\S]|[^'\\\n])*(?:'|$)/;
const STRING_OR_COMMENT = new RegExp(`${COMMENT.source}|[rbfuRBFU]{0,2}(?:${TRIPLE_QUOTED.source}|${QUOTED.source})`, 'gm');

/**
 * Whether a program imports module `name`, or for a dotted name (`gc.collect`) uses that attribute of the module under
 * whatever name it was imported. Comments and strings do not count. A program that hides what it does is not found out; the
 * checks that look at the heap are there for it.
 */
export function usesName(source: string, name: string): boolean {
  const code = source.replace(STRING_OR_COMMENT, ' ');
  const dot = name.lastIndexOf('.');
  const module = dot === -1 ? name : name.slice(0, dot);
  const imports = importsOf(code, module);
  if (dot === -1) return imports.aliases.length > 0 || imports.names.length > 0;
  const attribute = name.slice(dot + 1);
  if (imports.names.includes(attribute) || imports.names.includes('*')) return true;
  return imports.aliases.some((alias) => new RegExp(`(?<![\\w.])${escape(alias)}\\s*\\.\\s*${attribute}\\b`).test(code));
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

interface Imports {
  /** Names under which the module itself is known. */
  aliases: string[];
  /** Names taken from it. */
  names: string[];
}

function importsOf(code: string, module: string): Imports {
  const found: Imports = { aliases: [], names: [] };
  for (const [, list] of code.matchAll(/(?:^|[;:\n])[ \t]*import[ \t]+([^;\n]+)/g)) {
    for (const entry of list.split(',')) {
      const [name, alias] = entry.trim().split(/\s+as\s+/);
      if (name === module || name.startsWith(`${module}.`)) found.aliases.push(alias ?? name);
    }
  }
  const from = new RegExp(`(?:^|[;:\\n])[ \\t]*from[ \\t]+${escape(module)}[ \\t]+import[ \\t]*(?:\\(([^)]*)\\)|([^;\\n]+))`, 'g');
  for (const [, inner, plain] of code.matchAll(from)) {
    for (const entry of (inner ?? plain).split(',')) found.names.push(entry.trim().split(/\s+as\s+/)[0]);
  }
  found.names = found.names.filter(Boolean);
  return found;
}
