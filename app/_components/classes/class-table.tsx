import Link from 'next/link';
import type { TaughtClass } from '@/lib/services/classes/get-class';
import { DataTable } from '../ui/data-table';
import styles from './classes.module.css';
import { RemoveMember } from './remove-member';
import { StandingText } from './standing-text';

/** Members and challenges: who stands where. */
export function ClassTable({ found: { id, assigned, members } }: { found: TaughtClass }) {
  if (members.length === 0) return <p>Nobody has joined yet. Give the link or the code above to your learners.</p>;
  const solved = assigned.map((_item, at) => members.filter(({ standings }) => standings[at].state === 'done').length);
  return (
    <>
      {assigned.length === 0 && <p>There is no challenge on the list yet; what members do is seen for those on it alone.</p>}
      <DataTable caption="Members and their challenges">
        <thead>
          <tr>
            <th scope="col">Member</th>
            {assigned.map((item, at) => (
              <th key={item.id} scope="col">
                <Link href={`/classes/${id}/${item.slug}`} prefetch={false}>{item.title}</Link>
                <br /><span className={styles.facts}>{solved[at]} of {members.length} solved it</span>
              </th>
            ))}
            <th scope="col"><span className="visually-hidden">Take off the list</span></th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ userId, name, standings }) => (
            <tr key={userId}>
              <th scope="row">{name}</th>
              {standings.map((standing, at) => <td key={assigned[at].id}><StandingText standing={standing} /></td>)}
              <td><RemoveMember classId={id} member={userId} name={name} /></td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p><a className="button button-small" href={`/api/classes/${id}/csv`} download>Download as CSV</a></p>
    </>
  );
}
