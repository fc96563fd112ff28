import type { TaughtClass } from '@/lib/services/classes/get-class';
import type { ReportView } from '@/lib/services/reports/list-reports';
import { AssignmentList } from './assignment-list';
import { ClassSettings } from './class-settings';
import { ClassTable } from './class-table';
import styles from './classes.module.css';
import { RegradingPanel } from './regrading-panel';
import { ReportList } from './report-list';
import { WhatIsSeen } from './what-is-seen';

/** A class as its instructor sees it. */
export function TaughtView({ found, reports }: { found: TaughtClass; reports: readonly ReportView[] }) {
  const { id, name, code, isOpen, joinUrl, assigned, others } = found;
  return (
    <>
      <WhatIsSeen to="instructor" />
      <section className={styles.section} aria-labelledby="joining">
        <h2 id="joining">How to join</h2>
        {isOpen ? (
          <>
            <p>Code: <span className={styles.code}>{code}</span></p>
            <p>Link: <code className={styles.link}>{joinUrl}</code></p>
          </>
        ) : <p>Nobody else can join now.</p>}
      </section>
      <section className={styles.section} aria-labelledby="members"><h2 id="members">Members</h2><ClassTable found={found} /></section>
      <section className={styles.section} aria-labelledby="challenges">
        <h2 id="challenges">Challenges on the list</h2>
        <AssignmentList classId={id} assigned={assigned} others={others} />
      </section>
      <section className={styles.section} aria-labelledby="regrading">
        <h2 id="regrading">Grade again</h2>
        <RegradingPanel classId={id} />
      </section>
      <section className={styles.section} aria-labelledby="reports">
        <h2 id="reports">Reported problems</h2>
        <ReportList reports={reports} />
      </section>
      <section className={styles.section} aria-labelledby="settings">
        <h2 id="settings">The class</h2>
        <ClassSettings key={name} classId={id} name={name} isOpen={isOpen} />
      </section>
    </>
  );
}
