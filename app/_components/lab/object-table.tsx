import type { LabState } from '@/lib/collectors/world';
import { knownOf } from '@/lib/trace-view/lab-picture';
import { DataTable } from '../ui/data-table';

/** What the drawing shows, a row an object. */
export function ObjectTable({ state, phase }: { state: LabState; phase: string }) {
  return (
    <DataTable caption="Objects">
      <thead>
        <tr>
          <th scope="col">Object</th>
          <th scope="col">Cells</th>
          <th scope="col">Refers to</th>
          <th scope="col">Known of it</th>
          <th scope="col">In truth</th>
        </tr>
      </thead>
      <tbody>
        {[...state.objects.values()].map((object) => (
          <tr key={object.id}>
            <th scope="row">{object.label}</th>
            <td>{`${object.address}–${object.address + object.size - 1}`}</td>
            <td>{object.fields.map(([field, to]) => `${field}: ${state.objects.get(to)?.label ?? 'freed'}`).join(', ')}</td>
            <td>{knownOf(object, phase)}</td>
            <td>{object.isGarbage ? 'dead' : 'in use'}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
