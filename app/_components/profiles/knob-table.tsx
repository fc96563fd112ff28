import { PROFILES } from '@/lib/python/api';
import type { KnobView } from '@/lib/services/profiles/list-knobs';
import { DataTable } from '../ui/data-table';

/** All knobs side by side, a column for each version; neighbours with one value share a cell. */
export function KnobTable({ knobs }: { knobs: readonly KnobView[] }) {
  return (
    <DataTable caption="What differs between the versions">
      <thead>
        <tr>
          <th scope="col">Difference</th>
          {PROFILES.map(({ id, name }) => <th key={id} scope="col">{name}</th>)}
        </tr>
      </thead>
      <tbody>
        {knobs.map((knob) => (
          <tr key={knob.id}>
            <th scope="row"><a href={`#${knob.id}`}>{knob.title}</a></th>
            {knob.spans.map(({ value, from, length }) => <td key={from} colSpan={length}>{value}</td>)}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
