import type { Conformance, Score } from '@/lib/services/fidelity/get-conformance';
import { DataTable } from '../ui/data-table';

/** Rounded down, so that only what is whole is said to be. */
export const percent = ({ same, of }: Score): string => `${(Math.floor((1000 * same) / of) / 10).toFixed(1)} %`;

function Cell({ score: { same, of } }: { score: Score }) {
  if (of === 0) return <td data-kind="number" data-state="none">–</td>;
  return <td data-kind="number" data-state={same < of ? 'short' : undefined}>{same} of {of}</td>;
}

/** What each version scores, over all programs that are recorded from it. */
export function VersionScores({ profiles, totals }: Conformance) {
  return (
    <DataTable caption="Programs that print the same, by version">
      <thead>
        <tr>
          <th scope="col">CPython</th>
          <th scope="col" data-kind="number">Programs</th>
          <th scope="col" data-kind="number">Same</th>
          <th scope="col" data-kind="number">Rate</th>
        </tr>
      </thead>
      <tbody>
        {profiles.map((profile, i) => (
          <tr key={profile}>
            <th scope="row">{profile}</th>
            <td data-kind="number">{totals[i].of}</td>
            <td data-kind="number">{totals[i].same}</td>
            <td data-kind="number" data-state={totals[i].same < totals[i].of ? 'short' : undefined}>{percent(totals[i])}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
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
    <DataTable caption="CPython’s own tests that pass, by file" size="tall">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col" data-kind="number">Methods</th>
          <th scope="col" data-kind="number">Pass</th>
          <th scope="col" data-kind="number">Rate</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ file, passed, programs }) => (
          <tr key={file}>
            <th scope="row">{file}</th>
            <td data-kind="number">{programs}</td>
            <td data-kind="number">{passed}</td>
            <td data-kind="number" data-state={passed < programs ? 'short' : undefined}>{percent({ same: passed, of: programs })}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
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
