import type { Conformance, Score } from '@/lib/services/fidelity/get-conformance';
import { DataTable } from '../ui/data-table';

/** Rounded down, so that only what is whole is said to be. */
export const percent = ({ same, of }: Score): string => `${(Math.floor((1000 * same) / of) / 10).toFixed(1)} %`;

function Cell({ score: { same, of } }: { score: Score }) {
  if (of === 0) return <td data-kind="number" data-state="none">–</td>;
  return <td data-kind="number" data-state={same < of ? 'short' : undefined}>{same} of {of}</td>;
}

interface RateTableProps {
  caption: string;
  size?: 'tall';
  /** What is rated, what there are of it, and which of those count. */
  heads: readonly [string, string, string];
  rows: readonly { name: string; score: Score }[];
}

/** A row for each thing that is rated: how many, how many of them right, and the rate. */
function RateTable({ caption, size, heads: [name, all, right], rows }: RateTableProps) {
  return (
    <DataTable caption={caption} size={size}>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col" data-kind="number">{all}</th>
          <th scope="col" data-kind="number">{right}</th>
          <th scope="col" data-kind="number">Rate</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td data-kind="number">{row.score.of}</td>
            <td data-kind="number">{row.score.same}</td>
            <td data-kind="number" data-state={row.score.same < row.score.of ? 'short' : undefined}>{percent(row.score)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

/** What each version scores, over all programs that are recorded from it. */
export function VersionScores({ profiles, totals }: Conformance) {
  return (
    <RateTable
      caption="Programs that print the same, by version" heads={['CPython', 'Programs', 'Same']}
      rows={profiles.map((profile, i) => ({ name: profile, score: totals[i] }))}
    />
  );
}

/** The same by what the programs are about. */
export function AreaScores({ profiles, areas }: Conformance) {
  return (
    <DataTable caption="Programs that print the same, by area and version" size="tall">
      <thead>
        <tr><th scope="col">Area</th>{profiles.map((profile) => <th key={profile} scope="col" data-kind="number">{profile}</th>)}</tr>
      </thead>
      <tbody>
        {areas.map(({ area, scores }) => (
          <tr key={area}>
            <th scope="row">{area.replace(/_module$/, '').replaceAll('_', ' ')}</th>
            {scores.map((score, i) => <Cell key={profiles[i]} score={score} />)}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

/** The rates on CPython's own tests, by their file. */
export function SliceRates({ files }: Conformance['slices']) {
  return (
    <RateTable
      caption="CPython’s own tests that pass, by file" size="tall" heads={['File', 'Methods', 'Pass']}
      rows={files.map(({ file, passed, programs }) => ({ name: file, score: { same: passed, of: programs } }))}
    />
  );
}

/** What generated programs found. */
export function FuzzingCounts({ fuzzing }: Conformance) {
  return (
    <DataTable caption="Generated programs that were compared">
      <thead>
        <tr>
          <th scope="col">Programs</th>
          <th scope="col" data-kind="number">CPython</th>
          <th scope="col" data-kind="number">Compared</th>
          <th scope="col" data-kind="number">Differ</th>
        </tr>
      </thead>
      <tbody>
        {fuzzing.map(({ what, profile, programs, differing }) => (
          <tr key={`${what} ${profile}`}>
            <th scope="row">{what}</th>
            <td data-kind="number">{profile}</td>
            <td data-kind="number">{programs}</td>
            <td data-kind="number" data-state={differing > 0 ? 'short' : undefined}>{differing}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
