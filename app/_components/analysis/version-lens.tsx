import { useEffect, useMemo, useState } from 'react';
import type { ProfileId, RunRequest } from '@/lib/python/api';
import { PROFILES, profileInfo } from '@/lib/python/api';
import { ProfileSelect } from '../program/profile-select';
import { DataTable } from '../ui/data-table';
import styles from './analysis.module.css';
import { BackgroundState } from './background-state';
import { useBackground, whyNot } from './use-background';
import type { BackgroundAnswer } from './use-background';

interface Props {
  request: RunRequest;
  onGo(event: number): void;
  onDiffer(differing: Differing): void;
}

/** The steps at which a run differs from that of another version. */
export interface Differing {
  profile: ProfileId;
  /** By event: what happens there, here and in the other version. */
  at: ReadonlyMap<number, { here: string; there: string }>;
}

export const NOTHING_DIFFERS: Differing = { profile: '3.14', at: new Map() };

/** The same program under another version of Python: the lines whose doings differ, found out beside the page. */
export function VersionLens({ request, onGo, onDiffer }: Props) {
  const others = PROFILES.filter(({ offered, id }) => offered && id !== request.profile).map(({ id }) => id).reverse();
  const [chosen, setChosen] = useState<ProfileId>('3.10');
  const profile = others.includes(chosen) ? chosen : others[0];
  const question = useMemo(
    () => ({ request: { ...request, record: {} }, inspect: { subject: '', compareWith: profile } }), [request, profile],
  );
  const background = useBackground(question);
  const { answer } = background;
  return (
    <div className={styles.versions}>
      <div className={styles.form}>
        <p>{`CPython ${profileInfo(request.profile).name} beside`}</p>
        <ProfileSelect profiles={others} value={profile} onChange={setChosen} />
      </div>
      <BackgroundState background={background} doing="Comparing" />
      <div aria-live="polite">{answer && <Compared {...{ request, onGo, onDiffer, answer, profile }} />}</div>
    </div>
  );
}

interface ComparedProps extends Props { answer: BackgroundAnswer; profile: ProfileId }

function Compared({ request, onGo, onDiffer, answer, profile }: ComparedProps) {
  const { compared } = answer;
  useEffect(() => {
    if (compared) onDiffer({ profile, at: new Map(compared.differences.map(({ event, here, there }) => [event, { here, there }])) });
  }, [compared, profile, onDiffer]);
  if (!compared) return <p>{whyNot(answer)}</p>;
  const { differences, more, parted, isSameOutput } = compared;
  const [here, there] = [profileInfo(request.profile).name, profileInfo(profile).name];
  if (differences.length === 0) {
    const output = isSameOutput ? 'The output is the same.' : 'The output differs.';
    return <p>{`Nothing differs: line by line, the same objects are made and die. ${output}`}</p>;
  }
  return (
    <>
      <p>
        {`${(differences.length + more).toLocaleString('en')} ${differences.length + more === 1 ? 'step differs' : 'steps differ'}. `}
        {isSameOutput ? 'What the program prints is the same.' : 'What the program prints differs.'}
        {parted && ' After the last of them the two runs go different ways.'}
        {' They are marked on the timeline.'}
      </p>
      <DataTable caption={`Steps that differ between CPython ${here} and ${there}`}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">{`CPython ${here}`}</th><th scope="col">{`CPython ${there}`}</th>
            <th scope="col">Step</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <tr key={difference.event}>
              <th scope="row">{difference.line === 0 ? 'end' : difference.line}</th>
              <td>{difference.here}</td><td>{difference.there}</td>
              <td>
                <button
                  type="button" className="button button-small button-quiet" aria-label={`Go to line ${difference.line}`}
                  onClick={() => onGo(difference.event)}
                >
                  Go there
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {more > 0 && <p className={styles.note}>{`And ${more.toLocaleString('en')} more.`}</p>}
    </>
  );
}
