/**
 * Names of modules that a text seems to import, dotted names with the packages they are in. A guess by the look of the lines, for
 * hosts that fetch parts of the engine ahead: what it overlooks is fetched when it is imported.
 */
export function importedNames(source: string): string[] {
  const names = new Set<string>();
  const add = (dotted: string): void => {
    const path = dotted.split('.');
    for (let depth = 1; depth <= path.length; depth++) names.add(path.slice(0, depth).join('.'));
  };
  for (const [, from, imported, plain] of source.matchAll(/^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import[ \t]+([\w, \t]*)|import[ \t]+([\w., \t]+))/gm)) {
    if (from !== undefined) {
      add(from);
      for (const [name] of imported.matchAll(/(?<=^|,[ \t]*)\w+/g)) names.add(`${from}.${name}`);
    } else for (const name of plain.split(',')) add(name.trim().split(/[ \t]/)[0]);
  }
  return [...names];
}
