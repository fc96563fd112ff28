/** What the head of a conformance program says, and what is taken out of what it prints: the same for who records and who tests. */

/**
 * The profiles that a line `# profiles: 2.7 3.11+` among the first five names; undefined without one. `3.11+` is 3.11 and every whole
 * version after it. `ids`: all profiles, oldest first; `whole`: those that are whole versions.
 */
export function namedProfiles(source, ids, whole) {
  const head = source.split('\n', 5).join('\n');
  return /^# profiles: (.+)$/m.exec(head)?.[1].trim().split(/\s+/).flatMap((word) => {
    if (!word.endsWith('+')) return [word];
    const first = ids.indexOf(word.slice(0, -1));
    return ids.filter((id, i) => i === first || (i > first && whole.includes(id)));
  });
}

/** Addresses differ from run to run. */
export function maskAddresses(text) {
  return text.replace(/\b0x[0-9a-f]{8,16}\b/g, '0xADDRESS');
}
